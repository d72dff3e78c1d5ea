import { describe, expect, test } from "vitest";
import { loadConfig, loadYaml } from "../../source/hydra/load-yaml.ts";
import { DataError } from "../../source/model/problem.ts";
import { decoded, hasCorpus, type Json, readOracle, spelled } from "../corpus.ts";

const load = (text: string): string => spelled(loadYaml(text));

test.each([
	["a: 1\nb: [1.0, '1', ~]\n", '{"a": int 1, "b": [float 1.0, "1", null]}'],
	["", "{}"],
	["# nothing\n", "{}"],
	["null\n", "{}"],
	["word\n", '{"word": null}'],
	["'a: 1'\n", '{"a": int 1}'],
	["- 1\n- x\n", '[int 1, "x"]'],
	[
		"base: &b {x: 1, y: 2}\nuse:\n  <<: *b\n  y: 3\n",
		'{"base": {"x": int 1, "y": int 2}, "use": {"x": int 1, "y": int 3}}',
	],
	["<<: [{a: 1}, {a: 2, b: 2}]\nc: 3\n", '{"a": int 1, "b": int 2, "c": int 3}'],
	["1: a\ntrue: b\n1.0: c\n", '{int 1: "c"}'],
	["=: x\n", '{"=": "x"}'],
	["__proto__: 1\nconstructor: {prototype: 2}\n", '{"__proto__": int 1, "constructor": {"prototype": int 2}}'],
	["a: !!binary aGk=\n", '{"a": bytes aGk=}'],
	["a: !!python/object/apply:pathlib.PosixPath\n- /data\n- x\n", '{"a": path /data/x}'],
	["a: !!python/object/apply:pathlib.PosixPath []\n", '{"a": path .}'],
	["a: !!float 1\nb: !!str 1\nc: !!int '0x10'\nd: ! 1\n", '{"a": float 1.0, "b": "1", "c": int 16, "d": "1"}'],
	["a: 'x\u0085y'\n", '{"a": "x y"}'],
])("%j", (text, expected) => {
	expect(load(text)).toBe(expected);
});

test.each([
	["a: 1\na: 2\n", 2, "stands here twice"],
	["a: 1\n---\nb: 2\n", 2, "more than one"],
	["a: 1\nb: !!python/object/apply:os.system [id]\n", 2, "not allowed"],
	["a: 1\nb: !!python/tuple [1]\n", 2, "not allowed"],
	["a:\n  b: !mine x\n", 2, "not allowed"],
	["a: [1\n", undefined, ""],
	["a: 'b\n", undefined, ""],
	["null: 1\n", 1, "null is no key"],
	["? [1]\n: x\n", 1, "a list or mapping is no key"],
	["a: *b\n", 1, ""],
	["a: 1\nb: <<\n", 2, "<<"],
	["a: !!int x\n", 1, "no int"],
	["<<: 5\n", 1, "only mappings"],
	["1.5\n", 1, "neither"],
	["a: &a [*a]\n", 1, "alias"],
])("%j is refused", (text, line, message) => {
	const error = refusal(text);
	expect(error.message).toContain(message);
	if (line !== undefined) expect(error.line).toBe(line);
});

test("aliases of aliases end before they fill the memory", () => {
	const lines = ["l0: &l0 [x, x, x, x, x, x, x, x, x]"];
	for (let level = 1; level < 12; level++) lines.push(`l${level}: &l${level} [${`*l${level - 1}, `.repeat(9)}]`);
	expect(refusal(lines.join("\n")).message).toContain("aliases");
});

test("text that is nested without end is refused and does not crash", () => {
	expect(refusal(`a: ${"[".repeat(100_000)}`).message).toMatch(/deep|flow/i);
	expect(refusal(`a: ${"[".repeat(2_000)}${"]".repeat(2_000)}`).message).toContain("deep");
});

test("a config is a mapping", () => {
	expect(() => loadConfig("- 1\n")).toThrow("is no mapping");
	expect(spelled(loadConfig("a: 1\n"))).toBe('{"a": int 1}');
});

describe.skipIf(!hasCorpus)("as OmegaConf answers (skipped where the corpus is absent)", () => {
	/** PyYAML's pairs, and `${…}` that OmegaConf finds to be no interpolation when it loads: the explorer shows the text. */
	const lenient = /!!omap|!!pairs|\$\{b\n|'\$\{/;
	/** Within plain text we fold this sign as Hydra writes it within quotes. */
	const other = "a: x\u0085b: y\n";

	test.each(["yaml-scalars", "yaml-documents"])("%s", (name) => {
		const cases: [string, { value?: Json; error?: string }][] = readOracle(`conformance/${name}.json`).cases;
		for (const [source, answer] of cases) {
			const text = name === "yaml-scalars" ? `a: ${source}\n` : source;
			if (lenient.test(text) || text === other) continue;
			const found = answer.error === undefined ? load(text) : refusal(text).name;
			expect(found, JSON.stringify(text)).toBe(
				answer.error === undefined ? spelled(decoded(answer.value)) : "DataError",
			);
		}
		expect(cases.length).toBeGreaterThan(500);
	});
});

function refusal(text: string): DataError {
	try {
		loadYaml(text);
	} catch (error) {
		if (error instanceof DataError) return error;
		throw error;
	}
	throw new Error(`was taken: ${text.slice(0, 80)}`);
}
