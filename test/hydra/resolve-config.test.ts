import { globSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { FlatResolver } from "../../source/hydra/flat-resolver.ts";
import { loadConfig } from "../../source/hydra/load-yaml.ts";
import { resolveConfig } from "../../source/hydra/resolve-config.ts";
import { flatten } from "../../source/model/flat-config.ts";
import { isList, isMapping, type Mapping, type Value } from "../../source/model/value.ts";
import { corpus, decoded, hasCorpus, type Json, readOracle, spelled } from "../corpus.ts";
import { alone, envOf, oracleClock, oraclePython } from "./surroundings.ts";

function at(value: Value | undefined, path: readonly Value[]): Value | undefined {
	return path.reduce<Value | undefined>((found, key) => {
		if (isMapping(found)) return found.get(key);
		return isList(found) ? found[key as number] : undefined;
	}, value);
}

/** What became of the value at a path: the value, or the kind of its error. */
function outcome(resolved: ReturnType<typeof resolveConfig>, path: readonly Value[]): string {
	const problem = resolved.problems.find((one) => spelled(one.path) === spelled(path));
	const value = at(resolved.config, path);
	return problem === undefined ? (value === "???" ? "MissingMandatoryValue" : spelled(value)) : problem.kind;
}

test("each value is resolved on its own, and one that fails keeps its text", () => {
	const source = new Map<Value, Value>(
		loadConfig(`
a: 1
b: \${a}
c: {d: "\${.e} \${..b}", e: x, f: "\${nothing}", g: "???"}
list: ["\${a}", "\${list}", {k: "\${...c.e}", l: "\${..1}"}, "\${.0}"]
numbers: {0: zero, true: yes}
zero: \${numbers.0}
`),
	).set("bad", "${a");
	const { config, problems } = resolveConfig(source, alone);
	expect(Array.from(config, ([key, value]) => `${key}: ${spelled(value)}`)).toEqual([
		"a: int 1",
		"b: int 1",
		'c: {"d": "x 1", "e": "x", "f": "${nothing}", "g": "???"}',
		'list: [int 1, "${list}", {"k": "x", "l": "${..1}"}, int 1]',
		'numbers: {int 0: "zero", true: true}',
		'zero: "zero"',
		'bad: "${a"',
	]);
	expect(problems).toEqual([
		{ name: "c.f", path: ["c", "f"], kind: "InterpolationKeyError", message: "nothing is not found" },
		{
			name: "list[1]",
			path: ["list", 1],
			kind: "InterpolationResolutionError",
			message: "list holds the value that asks for it",
		},
		{
			name: "list[2].l",
			path: ["list", 2, "l"],
			kind: "InterpolationResolutionError",
			message: "list holds the value that asks for it",
		},
		{ name: "bad", path: ["bad"], kind: "GrammarParseError", message: '"}" is expected where the end stands' },
	]);
});

test("a config without interpolations is given back as it is", () => {
	const plain = loadConfig("a: 1\nb: [x, {c: $}]\n");
	expect(resolveConfig(plain, alone)).toEqual({ config: plain, problems: [] });
	expect(resolveConfig(plain, alone).config).toBe(plain);
});

describe("configs made to grow without end stop", () => {
	const grown = (lines: (index: number) => string, count = 40): Mapping =>
		loadConfig(`${Array.from({ length: count }, (_, index) => lines(index)).join("\n")}\nx${count}: x\n`);
	test.each<[string, Mapping]>([
		["texts that double", grown((index) => `x${index}: "\${x${index + 1}}\${x${index + 1}}"`)],
		["lists that double", grown((index) => `x${index}: ["\${x${index + 1}}", "\${x${index + 1}}"]`)],
		["dicts that double", grown((index) => `x${index}: {a: "\${x${index + 1}}", b: "\${x${index + 1}}"}`)],
		["keys that double", grown((index) => `x${index}: "\${oc.select:'\${x${index + 1}}\${x${index + 1}}',1}"`)],
		["a long chain", grown((index) => `x${index}: \${x${index + 1}}`, 5000)],
		["a circle through paths", loadConfig("a: ${b.x}\nb: ${a.x}\n")],
		["a circle through the root", loadConfig("a: ${oc.select:''}\n")],
		["a circle through texts", loadConfig("a: x${oc.decode:'${b}'}\nb: y${oc.create:${a}}\n")],
	])("%s", (_, hostile) => {
		const start = performance.now();
		const { problems } = resolveConfig(hostile, alone);
		expect(performance.now() - start).toBeLessThan(10_000);
		expect(problems.length).toBeGreaterThan(0);
		expect(new Set(problems.map(({ kind }) => kind))).toEqual(new Set(["InterpolationResolutionError"]));
	});
});

test("a list may hold more broken values than a call takes arguments", () => {
	const config = new Map([["list", Array.from({ length: 200_000 }, () => "${gone}")]]);
	expect(resolveConfig(config, alone).problems.length).toBe(200_000);
	expect(new FlatResolver().resolve(flatten(config), alone).problems.length).toBe(200_000);
});

test("in a big config one value may ask for all of it, and grow as long", () => {
	const keys = Array.from({ length: 10_000 }, (_, index): [Value, Value] => [`k${index}`, index]);
	const source = new Map<Value, Value>([
		["keys", new Map(keys)],
		["t", "x".repeat(5000)],
		["b", "pre-${t}"],
		["names", "${oc.dict.keys:keys}"],
	]);
	const { config, problems } = resolveConfig(source, alone);
	expect(problems).toEqual([]);
	expect([(config.get("b") as string).length, (config.get("names") as Value[]).length]).toEqual([5004, 10_000]);
});

describe("a big config in which each value asks for all of it takes no square of its size", () => {
	const count = 20_000;
	const many = (text: string): Mapping => {
		const big = new Map<Value, Value>(Array.from({ length: count }, (_, index) => [`k${index}`, index]));
		const list = Array.from({ length: count }, (_, index) => index);
		const asking = Array.from({ length: count }, (_, index): [Value, Value] => [`x${index}`, text]);
		const long = `${"-".repeat(1_000_000)}\${k}`;
		const words = new Map([["task", [long]]]);
		return new Map<Value, Value>([["big", big], ["list", list], ["long", long], ["words", words], ["k", 1], ...asking]);
	};
	test.each([
		"${big}",
		"a${big}",
		"a${list}",
		"${long}",
		"a${long}",
		"${oc.dict.keys:big}",
		"${oc.dict.values:big}",
		"${oc.select:${long}}",
		"${oc.decode:${long}}",
		"${oc.create:${list}}",
		"${oc.env:${long}}",
		"${hydra_override_dirname:}",
	])("%s", (text) => {
		const hydra = new Map([["hydra", new Map([["overrides", new Map([["task", ["x".repeat(1_000_000)]]])]])]]);
		const start = performance.now();
		const { problems } = resolveConfig(many(text), { ...alone, hydra });
		expect(performance.now() - start).toBeLessThan(10_000);
		// A few may have what they ask for, until nothing is left of what all share.
		expect(problems.length).toBeGreaterThan(0.98 * count);
	});
});

describe.skipIf(!hasCorpus)("as OmegaConf resolves", () => {
	test("texts in many places", () => {
		const oracle = hasCorpus ? readOracle("conformance/interpolations.json") : null;
		const surroundings = { ...alone, env: envOf(oracle.env) };
		for (const [text, where, result] of oracle.cases as [string, string, Json][]) {
			const context = decoded(oracle.context) as Map<Value, Value>;
			const dict = context.get("dict") as Map<Value, Value>;
			const y = dict.get("y") as Map<Value, Value>;
			let path: Value[] = ["it"];
			if (where === "nested") {
				path = ["dict", "y", "v"];
				y.set("v", text).set("k2", "z");
				dict.set(
					"y2",
					new Map<Value, Value>([
						["p", 1],
						["q", "${..x}"],
					]),
				);
			} else if (where === "in_list") {
				path = ["dict", "lst", 1];
				dict.set("lst", ["first", text]);
			} else context.set("it", text);
			const expected = result.error ?? result.create_error ?? spelled(decoded(result.value));
			expect([text, where, outcome(resolveConfig(context, surroundings), path)]).toEqual([text, where, expected]);
		}
	});

	test.each(hasCorpus ? globSync("*.oracle.json", { cwd: corpus }).sort() : [])("all files of %s", (file) => {
		const { runs, sweeps, env } = readOracle(file);
		const check = (saved: Json, hydra: Mapping | null, but: ReadonlySet<string> = new Set()) => {
			const surroundings = { hydra, env: envOf(env), now: oracleClock, pythonVersion: oraclePython };
			const result = resolveConfig(decoded(saved.unresolved) as Mapping, surroundings);
			if (saved.resolved !== undefined) {
				expect(result.problems).toEqual([]);
				expect(spelled(result.config)).toBe(spelled(decoded(saved.resolved)));
			} else expect(result.problems.length).toBeGreaterThan(0);
			for (const { path, value, error } of saved.interpolations) {
				if (but.has(path.join("."))) continue;
				expect([path, outcome(result, path)]).toEqual([path, error ?? spelled(decoded(value))]);
			}
			return saved.interpolations.length;
		};
		for (const { config, hydra } of Object.values<Json>(runs)) {
			const root = decoded(hydra.unresolved) as Mapping;
			expect(check(config, root) + check(hydra, root)).toBeGreaterThan(0);
		}
		// A multirun.yaml is of no job: to OmegaConf `hydra:` was an error there, and here it is not known.
		const ofJobs = new Set(["zoo.interp.hydra_job", "zoo.interp.hydra_out", "zoo.interp.hydra_num"]);
		for (const files of Object.values<Json>(sweeps)) {
			for (const [name, saved] of Object.entries<Json>(files)) {
				if (saved.unresolved === undefined) continue;
				const config = decoded(saved.unresolved) as Mapping;
				const hydra = config.get("hydra");
				check(saved, name === "multirun.yaml" ? new Map([["hydra", hydra ?? null]]) : null, ofJobs);
			}
		}
	});
});
