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
	["a: !!python/object/apply:pathlib.PosixPath\n- /\n- abs\n- x\n", '{"a": path /abs/x}'],
	["a: !!python/object/apply:pathlib.PosixPath [a, //b, /c, d]\n", '{"a": path /c/d}'],
	["a: !!python/object/apply:pathlib.PosixPath [//b]\n", '{"a": path //b}'],
	["a: !!python/object/apply:pathlib.PosixPath []\n", '{"a": path .}'],
	["a: !!float 1\nb: !!str 1\nc: !!int '0x10'\nd: ! '1'\n", '{"a": float 1.0, "b": "1", "c": int 16, "d": int 1}'],
	["a: 'x\u0085y'\n", '{"a": "x y"}'],
	["a: x\u0085b: y\n", '{"a": "x", "b": "y"}'],
	["a: !!python/object/apply:pathlib._local.PosixPath [a//b, ./c/]\n", '{"a": path a/b/c}'],
	["a: !!omap [a: 1]\nb: !!pairs [a: 1, a: 2]\n", '{"a": [["a", int 1]], "b": [["a", int 1], ["a", int 2]]}'],
	["a: !!str {=: x, y: z}\n", '{"a": "x"}'],
	// What a mapping says itself stands in its own place, as OmegaConf 2.4 has it.
	["b: &b {y: 1, x: 2}\nd:\n  <<: *b\n  y: 3\n", '{"b": {"y": int 1, "x": int 2}, "d": {"x": int 2, "y": int 3}}'],
	["a: !!binary aG k=\n", '{"a": bytes aGk=}'],
	["1e22: a\n10000000000000000000000: b\n", '{float 1e+22: "b"}'],
])("%j", (text, expected) => {
	expect(load(text)).toBe(expected);
});

test.each([
	["a: 1\na: 2\n", 2, "ConstructorError", "stands here twice"],
	["a: 1\n---\nb: 2\n", 2, "ComposerError", "more than one"],
	["a: 1\nb: !!python/object/apply:os.system [id]\n", 2, "ConstructorError", "not allowed"],
	["a: 1\nb: !!python/tuple [1]\n", 2, "ConstructorError", "not allowed"],
	["a:\n  b: !mine x\n", 2, "ConstructorError", "not allowed"],
	["a: [1\n", 2, "ParserError", "]"],
	["a: 'b\n\n", 3, "ScannerError", "closing"],
	["null: 1\n", 1, "KeyValidationError", "null is no key"],
	["!!python/object/apply:pathlib.Path [a]: 1\n", 1, "KeyValidationError", "no key"],
	["? [1]\n: x\n", 1, "ConstructorError", "a list or mapping is no key"],
	["a: *b\n", 1, "ComposerError", "stands for nothing"],
	["a: &x 1\nb: &x 2\n", 2, "ComposerError", "twice"],
	["a: 1\nb: <<\n", 2, "ConstructorError", "<<"],
	["a: !!int x\n", 1, "ValueError", "no int"],
	["a: !!int ''\n", 1, "IndexError", "no int"],
	["a: !!bool 2\n", 1, "KeyError", "no bool"],
	["a: !!timestamp x\n", 1, "AttributeError", "no date"],
	["a: !!timestamp 2021-02-29\n", 1, "ValueError", "no date"],
	["a: !!timestamp 2021-01-26\n", 1, "UnsupportedValueType", "a date"],
	["a:\n  b: !!set {x}\n", 2, "UnsupportedValueType", "a set"],
	["<<: 5\n", 1, "ConstructorError", "only mappings"],
	["1.5\n", 1, "OSError", "neither"],
	["'1.5'\n", 1, "ValidationError", "neither"],
	["a: &a [*a]\n", 1, "ConstructorError", "alias"],
	["a: 1\nb: x ${c\n", 2, "GrammarParseError", ""],
	["a: 1\nb: [x, '${}']\n", 2, "GrammarParseError", ""],
	// A list that is broken further down is filled after what stands beside it.
	["a: [!!int x]\nb: !mine x\n", 2, "ConstructorError", "not allowed"],
	["null: ${a\nb: !!set {}\n", 1, "KeyValidationError", "null is no key"],
])("%j is refused", (text, line, kind, message) => {
	const error = refusal(text);
	expect(error.message).toContain(message);
	expect([error.kind, error.line]).toEqual([kind, line]);
});

test("keys and parts of paths may look like broken interpolations", () => {
	expect(load("'${a': 1\n")).toBe('{"${a": int 1}');
	expect(load("a: !!python/object/apply:pathlib.Path ['${a']\n")).toBe('{"a": path ${a}');
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

describe.skipIf(!hasCorpus)(
	"as OmegaConf answers, and with the class of its error (skipped where the corpus is absent)",
	() => {
		const answers = (name: string): [string, { value?: Json; error?: string }][] =>
			readOracle(`conformance/${name}.json`).cases;

		test.each(["yaml-scalars", "yaml-documents"])("%s", (name) => {
			const cases = answers(name);
			for (const [source, answer] of cases) {
				const text = name === "yaml-scalars" ? `a: ${source}\n` : source;
				const found = answer.error === undefined ? load(text) : refusal(text).kind;
				expect(found, JSON.stringify(text)).toBe(answer.error ?? spelled(decoded(answer.value)));
			}
			expect(cases.length).toBeGreaterThan(500);
		});

		test.each(["yaml-dump", "yaml-dump-2.3"])("what OmegaConf wrote reads as it was: %s", (name) => {
			const cases: [Json, string][] = readOracle(`conformance/${name}.json`).cases;
			for (const [value, text] of cases) expect(load(text), text).toBe(spelled(decoded(value)));
			expect(cases.length).toBeGreaterThan(400);
		});
	},
);

function refusal(text: string): DataError {
	try {
		loadYaml(text);
	} catch (error) {
		if (error instanceof DataError) return error;
		throw error;
	}
	throw new Error(`was taken: ${text.slice(0, 80)}`);
}
