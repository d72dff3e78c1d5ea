import { globSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { FlatResolver } from "../../source/hydra/flat-resolver.ts";
import { resolveConfig } from "../../source/hydra/resolve-config.ts";
import type { Surroundings } from "../../source/hydra/surroundings.ts";
import { type FlatConfig, flatten } from "../../source/model/flat-config.ts";
import { float, type Mapping, type Value } from "../../source/model/value.ts";
import { corpus, decoded, hasCorpus, type Json, readOracle, spelled } from "../corpus.ts";
import { flat } from "./flat.ts";
import { alone, envOf, oracleClock, oraclePython } from "./surroundings.ts";

/** The config that was flattened. */
function nested({ paths, values }: FlatConfig): Mapping {
	const root = new Map<Value, Value>();
	for (const [index, path] of paths.entries()) {
		let mapping = root;
		for (const key of path.slice(0, -1)) {
			if (!mapping.has(key)) mapping.set(key, new Map());
			mapping = mapping.get(key) as Map<Value, Value>;
		}
		mapping.set(path.at(-1)!, values[index]!);
	}
	return root;
}

const shape = flat({ seed: 1, "model.name": "mlp", "model.size": 64, title: "", parts: null });
const with_ = (values: readonly Value[]): FlatConfig => ({ ...shape, values });

describe("configs of one shape", () => {
	const resolver = new FlatResolver();
	const resolve = (values: readonly Value[], surroundings: Partial<Surroundings<FlatConfig>> = {}) =>
		resolver.resolve(with_(values), { ...alone, ...surroundings });

	test("come out the same whatever was resolved before, also where they take more than there is", () => {
		const list = Array.from({ length: 1500 }, () => "x".repeat(1000));
		const asking = Array.from({ length: 20 }, (_, index): [string, Value] => [`k${index}`, `${index}\${list}`]);
		const config = flat({ list, ...Object.fromEntries(asking) });
		const again = new FlatResolver();
		const first = again.resolve(config, alone);
		expect(first.problems.length).toBeGreaterThan(0);
		expect(first.problems.length).toBeLessThan(20);
		for (let run = 0; run < 3; run++) expect(again.resolve(config, alone)).toEqual(first);
		// Where others ask for less, more is left.
		const calm = { ...config, values: config.values.with(1, "") };
		expect(again.resolve(calm, alone)).toEqual(new FlatResolver().resolve(calm, alone));
	});

	test("that ask for what Hydra kept of the environment see it where one is to be seen, in any order", () => {
		const hydra = flat({ "hydra.job.env_set.TOKEN": "s3cr3t" });
		const text = "${hydra:job.env_set.TOKEN}";
		for (const [env, value] of [
			[null, text],
			[() => undefined, "s3cr3t"],
			[null, text],
		] as const)
			expect(resolve([1, "mlp", 64, text, null], { hydra, env }).config.values[3]).toBe(value);
	});

	test("share their names and paths once resolved", () => {
		const first = resolve([1, "mlp", 64, "${model.name}-${seed}", ["${seed}", "x"]]);
		const second = resolve([2, "cnn", 64, "${model.name}-${seed}", null]);
		expect(first.config).toEqual(with_([1, "mlp", 64, "mlp-1", [1, "x"]]));
		expect(second.config).toEqual(with_([2, "cnn", 64, "cnn-2", null]));
		for (const { config } of [first, second]) {
			expect(config.names).toBe(shape.names);
			expect(config.paths).toBe(shape.paths);
		}
	});

	test("are given back as they are without interpolations", () => {
		const plain = with_([1, "mlp", 64, "$", ["x"]]);
		expect(resolver.resolve(plain, alone).config).toBe(plain);
	});

	test("share the shape that a mapping gives them", () => {
		const [first, second] = [1, 2].map((seed) => resolve([seed, "mlp", 64, "${model}", null]).config);
		expect(first).toEqual({
			names: ["seed", "model.name", "model.size", "title.name", "title.size", "parts"],
			paths: [["seed"], ["model", "name"], ["model", "size"], ["title", "name"], ["title", "size"], ["parts"]],
			values: [1, "mlp", 64, "mlp", 64, null],
		});
		expect(second!.values[0]).toBe(2);
		expect(second!.names).toBe(first!.names);
		expect(second!.paths).toBe(first!.paths);
		const other = resolve([1, "mlp", 64, "${oc.create:{name: x}}", "${model}"]).config;
		expect(other.names).toEqual(["seed", "model.name", "model.size", "title.name", "parts.name", "parts.size"]);
	});

	test("share their problems", () => {
		const [first, second, third] = ["a", "b", "c"].map(
			(name) => resolve([1, name, 64, "${eval:${model.name}}", "${nothing}"]).problems,
		);
		expect(first).toEqual([
			{
				path: ["title"],
				name: "title",
				kind: "UnsupportedInterpolationType",
				message: "the resolver eval is not known",
			},
			{ path: ["parts"], name: "parts", kind: "InterpolationKeyError", message: "nothing is not found" },
		]);
		expect(second).toBe(first);
		expect(third).toBe(first);
		const other = resolve([1, "d", 64, "${eval:}", null]).problems;
		expect(other).toHaveLength(1);
		expect(other[0]).toBe(first![0]);
		expect(resolve([1, "d", 64, "${seed}", null]).problems).toEqual([]);
	});

	test("see what is around each of them", () => {
		const job = flat({ "hydra.job.num": 0, "hydra.job.name": "train" });
		const text = "${oc.env:USER,none} ${hydra:job.num} ${now:%H} ${python_version:}";
		const seen = (surroundings: Partial<Surroundings<FlatConfig>>) =>
			resolve([1, "mlp", 64, text, null], { now: oracleClock, pythonVersion: oraclePython, ...surroundings }).config
				.values[3];
		expect(seen({ hydra: job })).toBe("none 0 03 3.11");
		expect(seen({ hydra: { ...job, values: [1, "train"] } })).toBe("none 1 03 3.11");
		expect(seen({ hydra: flat({ "hydra.job.num": 7 }) })).toBe("none 7 03 3.11");
		expect(seen({ hydra: job, env: envOf({ USER: "alice" }) })).toBe("alice 0 03 3.11");
		expect(seen({ hydra: job, now: { ...oracleClock, hour: 4 } })).toBe("none 0 04 3.11");
		expect(seen({ hydra: job, pythonVersion: "3.12.1" })).toBe("none 0 03 3.12");
		expect(seen({ hydra: job, now: null })).toBe(text);
		expect(seen({})).toBe(text);
		expect(seen({ hydra: job })).toBe("none 0 03 3.11");
	});

	test("are each worked out where no two are alike", () => {
		for (let seed = 0; seed < 2000; seed++) {
			const { config } = resolve([seed, "mlp", float(seed), "${seed}/${model.size}", Number.NaN]);
			expect(config.values.slice(3)).toEqual([`${seed}/${seed}.0`, Number.NaN]);
		}
	});
});

test("100,000 runs take little time", () => {
	const resolver = new FlatResolver();
	const names = Array.from({ length: 75 }, (_, index) => `group${index % 5}.key${index}`);
	const base = flat(
		Object.fromEntries(names.map((name, index) => [name, index < 62 ? index : `\${${names[index - 20]}}-x`])),
	);
	const configs = Array.from({ length: 1000 }, (_, seed) => ({ ...base, values: base.values.with(60, seed) }));
	const start = performance.now();
	for (let round = 0; round < 100; round++) for (const config of configs) resolver.resolve(config, alone);
	// About 1 µs each; the bound leaves room for a machine that has much else to do.
	expect(performance.now() - start).toBeLessThan(10_000);
});

describe.skipIf(!hasCorpus)("real configs, mutated", () => {
	const pairs = hasCorpus
		? globSync("*.oracle.json", { cwd: corpus }).flatMap((file) =>
				Object.values<Json>(readOracle(file).runs).map(({ config, hydra }): [FlatConfig, FlatConfig] => [
					flatten(decoded(config.unresolved) as Mapping),
					flatten(decoded(hydra.unresolved) as Mapping),
				]),
			)
		: [];
	// As the reader hands them out: one list of names for all configs of a shape.
	const firstOf = new Map<string, FlatConfig>();
	const shared = (config: FlatConfig): FlatConfig => {
		const key = spelled(config.paths);
		const first = firstOf.get(key);
		if (first === undefined) firstOf.set(key, config);
		return first === undefined ? config : { names: first.names, paths: first.paths, values: config.values };
	};
	const runs = pairs
		.filter(([config]) => config.names.length > 0)
		.map(([config, hydra]) => [shared(config), shared(hydra)] as const);

	/** A value to put into a config with these names. */
	const valueIn = (config: FlatConfig, hydra: FlatConfig): fc.Arbitrary<Value> => {
		const name = fc.constantFrom(...config.names);
		const path = name.chain((whole) =>
			fc.nat(3).map((drop) =>
				whole
					.split(".")
					.slice(0, Math.max(1, whole.split(".").length - drop))
					.join("."),
			),
		);
		const node = fc.oneof(
			path.map((key) => `\${${key}}`),
			fc
				.tuple(fc.nat(3), fc.constantFrom("name", "lr", "seed", "root", "nothing", "0"))
				.map(([dots, key]) => `\${${".".repeat(dots)}${key}}`),
			fc.constantFrom(...hydra.names).map((key) => `\${hydra:${key.replace(/^hydra\./, "")}}`),
			path.map((key) => `\${oc.select:'${key}',none}`),
			path.map((key) => `\${oc.env:NONE,\${${key}}}`),
			path.map((key) => `\${oc.dict.values:'${key}'}`),
			path.map((key) => `\${oc.create:{a: \${${key}}, b: '\\\${.a}'}}`),
			fc.constantFrom("${eval:1}", "${now:%Y}", "${oc.env:USER}", "${oc.decode:'[1, ${seed}]'}", "${", "\\${x}", "???"),
		);
		const text = fc.oneof(
			node,
			fc.array(fc.oneof(node, fc.constant("-")), { maxLength: 3 }).map((all) => all.join("")),
		);
		const scalar = fc.oneof(fc.constantFrom(null, true, Number.NaN, "x"), fc.integer(), fc.double().map(float));
		const list = fc.array(
			fc.oneof(
				text,
				scalar,
				text.map((item) => new Map([["k", item]])),
			),
			{ maxLength: 3 },
		);
		return fc.oneof({ weight: 3, arbitrary: text }, { weight: 1, arbitrary: scalar }, { weight: 1, arbitrary: list });
	};

	const mutated = fc.constantFrom(...(runs.length > 0 ? runs : [[shape, shape] as const])).chain(([config, hydra]) =>
		fc.array(fc.tuple(fc.nat(config.values.length - 1), valueIn(config, hydra)), { maxLength: 6 }).map((changes) => ({
			config: { ...config, values: changes.reduce((values, [at, value]) => values.with(at, value), config.values) },
			hydra,
		})),
	);

	test("resolve as one by one", () => {
		const resolver = new FlatResolver();
		const rest = { env: envOf({ USER: "alice" }), now: oracleClock, pythonVersion: oraclePython };
		fc.assert(
			fc.property(mutated, fc.boolean(), ({ config, hydra }, hasHydra) => {
				const fast = resolver.resolve(config, { ...rest, hydra: hasHydra ? hydra : null });
				const slow = resolveConfig(nested(config), { ...rest, hydra: hasHydra ? nested(hydra) : null });
				const expected = flatten(slow.config);
				expect(fast.config.names).toEqual(expected.names);
				expect(spelled(fast.config.paths)).toBe(spelled(expected.paths));
				expect(spelled(fast.config.values)).toBe(spelled(expected.values));
				expect(fast.problems).toEqual(slow.problems);
			}),
			{ numRuns: 3000 },
		);
	});
});
