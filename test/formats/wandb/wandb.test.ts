import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { bytesSource } from "../../../source/formats/byte-source.ts";
import type { SeriesFile } from "../../../source/formats/series-format.ts";
import { wandb } from "../../../source/formats/wandb/wandb.ts";
import type { NamedSeries } from "../../../source/model/named-series.ts";
import { DataError } from "../../../source/model/problem.ts";
import { Float, numberOf } from "../../../source/model/value.ts";
import { field, historyRecord, item, logBytes, message } from "./wandb-bytes.ts";

const read = (path: string, bytes: Uint8Array) => wandb.open(path).read(bytesSource(bytes));
const readText = (path: string, text: string) => read(path, Buffer.from(text));
const folder = "wandb/run-20240101_120000-abc";

const found = ({ series }: SeriesFile) =>
	series.map(({ name, steps, values }) => [name, [...steps], [...values]] as const);

test.each([
	["wandb/offline-run-20261123_092246-shzxxed4/run-shzxxed4.wandb", "wandb"],
	["wandb/run-20240101_120000-abc/files/wandb-summary.json", "wandb"],
	["logs/wandb/run-20240101_120000-abc/files/config.yaml", "logs/wandb"],
	[".wandb/dryrun-20200101_120000-abc/wandb-summary.json", ".wandb"],
	["offline-run-20240101_120000-abc/run-abc.wandb", "wandb"],
	["logs/run-abc.wandb", "logs/wandb"],
	["wandb/latest-run/run-abc.wandb", null],
	["wandb/latest-run/files/wandb-summary.json", null],
	["wandb/run-20240101_120000-abc/run-abc.wandb.syncstate", null],
	["wandb/run-20240101_120000-abc/files/wandb-metadata.json", "wandb"],
	["wandb/run-20240101_120000-abc/files/media/wandb-metadata.json", null],
	["wandb/run-20240101_120000-abc/files/media/config.yaml", null],
	[".hydra/config.yaml", null],
	["config.yaml", null],
])("%s is a part of %s", (path, key) => {
	expect(wandb.matches(path) ? wandb.keyOf!(path) : null).toBe(key);
});

const log = (steps: readonly number[], values: readonly number[], id = "abc") =>
	logBytes([
		field(17, field(1, id)),
		...steps.map((step, index) => historyRecord({ _step: String(step), loss: String(values[index]) })),
		field(3, field(1, item("best", "9"))),
	]);

test("where the log is there, summary and config add only what it does not say", async () => {
	const parts = [
		await readText(`${folder}/files/config.yaml`, "lr:\n  value: 0.5\n"),
		await readText(`${folder}/files/wandb-summary.json`, '{"loss": 3, "loss.min": 1, "best": 9, "acc": 4, "_step": 1}'),
		await read(`${folder}/run-abc.wandb`, log([0, 1], [1, 3])),
	];
	const joined = wandb.join!(parts);
	expect(found(joined)).toEqual([
		["acc", [1], [4]],
		["loss", [0, 1], [1, 3]],
		["best", [1], [9]],
	]);
	expect(joined.facts.get("lr")).toBe(0.5);
});

test("a run that was resumed goes on: what was logged anew replaces what was there", async () => {
	const parts = [
		await read("wandb/run-20240101_120000-abc/run-abc.wandb", log([0, 1, 2, 3], [10, 11, 12, 13])),
		await read("wandb/run-20240102_120000-abc/run-abc.wandb", log([2, 3, 4], [22, 23, 24])),
	];
	expect(found(wandb.join!(parts))).toEqual([
		["loss", [0, 1, 2, 3, 4], [10, 11, 22, 23, 24]],
		["best", [3, 4], [9, 9]],
	]);
});

test("runs with different ids stay apart", async () => {
	const parts = [
		await read("wandb/run-20240101_120000-abc/run-abc.wandb", log([0], [1])),
		await read("wandb/run-20240102_120000-def/run-def.wandb", log([0], [2], "def")),
	];
	const joined = wandb.join!(parts);
	expect(found(joined)).toEqual([
		["loss", [0], [1]],
		["best", [0], [9]],
		["def/loss", [0], [2]],
		["def/best", [0], [9]],
	]);
	expect([...joined.facts]).toEqual([
		["_wandb.run_id", "abc"],
		["def/_wandb.run_id", "def"],
	]);
});

interface Row {
	readonly step: number;
	readonly items: Readonly<Record<string, unknown>>;
}

interface OracleRun {
	readonly run: Readonly<Record<string, unknown>> | null;
	readonly config: Readonly<Record<string, unknown>>;
	readonly history: readonly Row[];
	readonly summary: Readonly<Record<string, unknown>>;
	readonly environment: Readonly<Record<string, string>>;
	readonly exit: { readonly exit_code: number } | null;
	readonly container: { readonly end: string; readonly bad: readonly unknown[] };
}

const fixtures = new URL("../../../../shared/fixtures/metrics/wandb/", import.meta.url);

/** A number as the oracle spells it; undefined for all else. */
function oracleNumber(value: unknown): number | undefined {
	if (typeof value === "number" || typeof value === "boolean") return Number(value);
	if (value === "NaN" || value === "Infinity" || value === "-Infinity") return Number(value);
	const digits = (value as { $int?: string } | null)?.$int;
	return digits === undefined ? undefined : Number(digits);
}

/** Steps, values and times of each key. */
function oracleSeries(history: readonly Row[]): Map<string, { steps: number[]; values: number[]; times: unknown[] }> {
	const series = new Map<string, { steps: number[]; values: number[]; times: unknown[] }>();
	for (const { step, items } of history) {
		for (const [key, item] of Object.entries(items)) {
			const value = oracleNumber(item);
			const name = key.startsWith("[") ? (JSON.parse(key) as string[]).join(".") : key;
			if (value === undefined || ["_step", "_timestamp", "_runtime"].includes(name)) continue;
			const own = series.getOrInsertComputed(name, () => ({ steps: [], values: [], times: [] }));
			own.steps.push(step);
			own.values.push(value);
			own.times.push(items._timestamp);
		}
	}
	return series;
}

describe.skipIf(!existsSync(fixtures))("logs that W&B wrote, and damaged ones", () => {
	const cases = existsSync(fixtures)
		? readdirSync(fixtures).filter((name) => existsSync(new URL(`${name}.oracle.json`, fixtures)))
		: [];
	const pathsIn = (name: string) =>
		readdirSync(new URL(`${name}/`, fixtures), { recursive: true, encoding: "utf8" })
			.filter(wandb.matches)
			.sort();

	test("each is known by its path, once", () => {
		expect(cases.length).toBeGreaterThan(10);
		for (const name of cases) expect(pathsIn(name).length, name).toBe(name === "many" ? 3 : 1);
	});

	test.each(cases)("%s", async (name) => {
		const oracle = JSON.parse(readFileSync(new URL(`${name}.oracle.json`, fixtures), "utf8")) as {
			runs: Record<string, OracleRun>;
		};
		for (const path of pathsIn(name)) {
			const reading = read(path, readFileSync(new URL(`${name}/${path}`, fixtures)));
			if (name === "wrong_magic") {
				await expect(reading).rejects.toThrow(DataError);
				continue;
			}
			const { series, facts, problems } = await reading;
			const run = oracle.runs[path]!;
			const expected = oracleSeries(run.history);
			// What counts steps is an axis of the others.
			const epoch = expected.get("epoch");
			expected.delete("epoch");
			const logged = series.filter(({ name }) => expected.has(name));
			expect(logged.length).toBe(expected.size);
			for (const own of logged) {
				const { steps, values, times } = expected.get(own.name)!;
				expect([...own.steps], own.name).toEqual(steps);
				expect([...own.values], own.name).toEqual(values);
				expect([...own.times!], own.name).toEqual(times);
			}
			if (epoch !== undefined)
				expect(epochsOf(logged)).toEqual(epoch.steps.map((step, index) => [step, epoch.values[index]]));
			// What only the summary has.
			const single = series.filter(({ name }) => !expected.has(name));
			for (const { name, values } of single) expect(values[0]).toBe(oracleNumber(run.summary[name]));
			const nested = new Set([...expected.keys(), "epoch"].map((name) => name.split(".")[0]!));
			const summaryOnly = Object.keys(run.summary).filter(
				(name) => oracleNumber(run.summary[name]) !== undefined && !name.startsWith("_") && !nested.has(name),
			);
			expect(single.map(({ name }) => name).sort()).toEqual(summaryOnly.sort());
			const config = [...facts].filter(([name]) => !name.startsWith("_wandb."));
			expect(Object.fromEntries(config.map(([name, value]) => [name, plain(value)]))).toEqual(flat(run.config));
			expect(facts.get("_wandb.exit_code")).toBe(run.exit?.exit_code);
			if (run.run !== null) {
				expect(facts.get("_wandb.run_id")).toBe(run.run.run_id);
				expect(facts.get("_wandb.notes")).toBe(run.run.notes);
				expect(facts.get("_wandb.tags") ?? []).toEqual(run.run.tags);
				// Its program the oracle spells otherwise than the file.
				for (const key of ["os", "python", "host"]) expect(facts.get(`_wandb.${key}`), key).toBe(run.environment[key]);
				expect(numberOf(facts.get("_wandb.start_time"))).toBeCloseTo(run.run.start_time as number, 5);
			}
			expect(problems.length > 0).toBe(run.container.bad.length > 0);
		}
	});
});

/** Step and epoch where one of the series has it. */
function epochsOf(series: readonly NamedSeries[]): [number, number][] {
	const epochs = new Map<number, number>();
	for (const { steps, otherAxes } of series) {
		const epoch = otherAxes.find(({ name }) => name === "epoch");
		epoch?.values.forEach((value, index) => {
			if (!Number.isNaN(value)) epochs.set(steps[index]!, value);
		});
	}
	return [...epochs].sort(([a], [b]) => a - b);
}

/** As the oracle spells it. */
function plain(value: unknown): unknown {
	if (value instanceof Float) return value.value;
	return typeof value === "bigint" ? { $int: String(value) } : value;
}

function flat(config: Readonly<Record<string, unknown>>): Record<string, unknown> {
	const entries = Object.entries(config).filter(([name]) => name !== "_wandb");
	const isNested = (value: unknown) =>
		Object.prototype.toString.call(value) === "[object Object]" && !("$int" in (value as object));
	return Object.fromEntries(
		entries.flatMap(([name, value]) =>
			isNested(value)
				? Object.entries(flat(value as Record<string, unknown>)).map(([below, inner]) => [`${name}.${below}`, inner])
				: [[name, value]],
		),
	);
}

test("the fields of a message are put together as protocol buffers are", () => {
	expect(message(field(1, 300), field(16, "é"))).toEqual(Buffer.from([8, 0xac, 2, 0x82, 1, 2, 0xc3, 0xa9]));
});
