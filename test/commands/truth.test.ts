import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { flatten } from "../../source/model/flat-config.ts";
import { FilePath, isList, isMapping, type Mapping, type Value } from "../../source/model/value.ts";
import { corpus, decoded, hasCorpus, type Json, readOracle } from "../corpus.ts";
import { runMain } from "./run-main.ts";

/** Runs for which Hydra kept no folder of its own; the oracle lists those that have one. */
const bare: Readonly<Record<string, number>> = { layouts: 2 };
/** Jobs that a sweep asked for and that never began: it was killed, interrupted, or ended by a failure. */
const missing: Readonly<Record<string, number>> = { grid: 6, versions: 1 };
const folders = ["callbacks", "grid", "layouts", "my_experiment", "single", "sweepers", "versions", "zoo"];

describe.skipIf(!hasCorpus)("every folder of the corpus (skipped where it is absent)", () => {
	test.each(folders)(
		"ls --raw --format json: the runs of %s, their sweeps and unresolved values",
		async (folder) => {
			const { runs } = readOracle(`${folder}.oracle.json`);
			const { code, out } = await runMain(["ls", "--raw", "--format", "json", join(corpus, folder)]);
			expect(code).toBe(0);
			const all: Json[] = typedJson(out);
			const isAbsent = ({ status }: Json) => status === "missing" || status === "pending";
			expect(all.filter(isAbsent).length).toBe(missing[folder] ?? 0);
			const found = new Map<string, Json>(all.filter((one) => !isAbsent(one)).map((record) => [record.path, record]));
			expect(found.size).toBe(Object.keys(runs).length + (bare[folder] ?? 0));
			for (const [path, { truth, config, overrides }] of Object.entries<Json>(runs)) {
				const run = found.get(path === "" ? "." : path);
				expect(run, path).toBeDefined();
				expect(run.experiment, path).toBe(truth.sweep ?? (path === "" ? "." : path));
				expect(run.overrides, path).toEqual(overrides);
				const { names, values } = flatten(decoded(config.unresolved) as Mapping);
				expect(Object.keys(run.params).toSorted(), path).toEqual([...names].toSorted());
				for (const [index, name] of names.entries())
					expect(canonical(run.params[name]), `${path} ${name}`).toBe(canonicalValue(values[index]!));
			}
		},
		60_000,
	);

	test.each(folders)(
		"ls --env --format json: the resolved values of the runs of %s",
		async (folder) => {
			const { runs, env } = readOracle(`${folder}.oracle.json`);
			const { code, out } = await runMain(["ls", "--env", "--format", "json", join(corpus, folder)], { env });
			expect(code).toBe(0);
			const found = new Map<string, Json>(typedJson(out).map((record: Json) => [record.path, record]));
			let compared = 0;
			for (const [path, { config }] of Object.entries<Json>(runs)) {
				// Where one value fails, OmegaConf gives none; the tests of the resolver compare them one by one.
				if (config.resolve_error !== undefined) continue;
				const { names, values } = flatten(decoded(config.resolved) as Mapping);
				const raw = JSON.stringify(config.unresolved);
				// The clock of the oracle is not that of the run, and its Python not known here.
				if (/\$\{(?:now|python_version):/.test(raw)) continue;
				const { params } = found.get(path === "" ? "." : path);
				expect(Object.keys(params).toSorted(), path).toEqual([...names].toSorted());
				for (const [index, name] of names.entries())
					expect(canonical(params[name]), `${path} ${name}`).toBe(canonicalValue(values[index]!));
				compared++;
			}
			expect(compared).toBeGreaterThan(["zoo", "my_experiment"].includes(folder) ? -1 : 2);
		},
		60_000,
	);

	test.each(folders)(
		"cat --format json: the arrays of %s",
		async (folder) => {
			const { arrays } = readOracle(`${folder}.oracle.json`);
			expect(Object.keys(arrays).length).toBeGreaterThan(2);
			for (const [file, oracle] of Object.entries<Json>(arrays)) {
				const at = join(corpus, folder, file);
				const { code, out, notes } = await runMain(["cat", "--format", "json", at]);
				expect(code, at).toBe(0);
				const [answer] = typedJson(out);
				const members: [string, Json][] = file.endsWith(".npz")
					? Object.entries(oracle.arrays ?? {})
					: [[file.replace(/^.*\/|\.npy$/g, ""), oracle]];
				const found = new Map<string, Json>(answer.arrays.map((array: Json) => [array.name, array]));
				for (const [name, truth] of members) {
					// A structured array is one of each of its fields.
					const field = [...found.keys()].find((key) => key.startsWith(`${name}.`));
					compareArray(found.get(name) ?? found.get(field ?? ""), truth, `${at} ${name}`, notes);
				}
			}
		},
		60_000,
	);
});

/**
 * Files that are cut off are a problem that says so; all else is as numpy reads it. The values of object and structured arrays
 * are compared where they are read.
 */
function compareArray(found: Json, truth: Json, where: string, notes: readonly string[]): void {
	if (truth.error !== undefined) {
		expect(found, where).toBeUndefined();
		expect(notes.length, where).toBeGreaterThan(0);
		return;
	}
	expect(found, `${where} ${notes.join()}`).toBeDefined();
	if (/O/.test(String(truth.dtype)) || typeof truth.dtype !== "string") return;
	expect(found.dtype, where).toBe(truth.dtype);
	expect(
		found.shape.map(({ int }: Json) => Number(int)),
		where,
	).toEqual(truth.shape);
	expect(found.fortranOrder, where).toBe(truth.fortran_order ?? found.fortranOrder);
	expect(found.values.map(canonical), where).toEqual(truth.values.map((value: Json) => canonicalOracle(value, truth)));
}

/** Parses JSON so that ints keep their digits and floats show that they are floats. */
function typedJson(text: string): Json {
	return JSON.parse(text, function (this: unknown, _key: string, value: unknown, { source }: { source?: string } = {}) {
		if (typeof value !== "number" || source === undefined) return value;
		return /[.eE]/.test(source) ? { float: Number(source) } : { int: source };
	} as Parameters<typeof JSON.parse>[1]);
}

function canonical(json: Json): string {
	if (Array.isArray(json)) return `[${json.map(canonical).join()}]`;
	if (typeof json === "object" && json !== null) {
		if ("int" in json) return `int ${json.int}`;
		if ("float" in json) return `float ${Object.is(json.float, -0) ? "-0" : json.float}`;
		return `{${Object.entries(json)
			.map(([key, value]) => `${key}: ${canonical(value)}`)
			.join()}}`;
	}
	return JSON.stringify(json);
}

function canonicalValue(value: Value): string {
	if (typeof value === "bigint") return `int ${value}`;
	if (typeof value === "number") return Number.isInteger(value) ? `int ${value}` : floatCanonical(value);
	if (value === null || typeof value === "boolean" || typeof value === "string") return JSON.stringify(value);
	if (value instanceof Uint8Array) return JSON.stringify(value.toBase64());
	if (value instanceof FilePath) return JSON.stringify(value.text);
	if (isList(value)) return `[${value.map(canonicalValue).join()}]`;
	if (isMapping(value)) return `{${Array.from(value, ([key, item]) => `${key}: ${canonicalValue(item)}`).join()}}`;
	return floatCanonical(value.valueOf());
}

function floatCanonical(value: number): string {
	if (!Number.isFinite(value)) return JSON.stringify(String(value));
	return `float ${Object.is(value, -0) ? "-0" : value}`;
}

/** The oracle writes array floats as plain numbers; the dtype says which they are. */
function canonicalOracle(value: Json, { dtype }: { dtype: string }): string {
	if (Array.isArray(value)) return `[${value.map((part) => canonicalOracle(part, { dtype: "<f8" })).join()}]`;
	if (typeof value === "number") return /[fc]/.test(dtype) ? floatCanonical(value) : `int ${value}`;
	if (typeof value === "object" && value !== null) {
		if ("$int" in value) return `int ${value.$int}`;
		if ("$float" in value) return canonicalValue(decoded(value));
		if ("$bytes" in value) return JSON.stringify(value.$bytes);
		if ("$time" in value) return JSON.stringify(value.$time[0]);
	}
	return JSON.stringify(value);
}
