import { expect, test } from "vitest";
import { loadYaml } from "../../source/hydra/load-yaml.ts";
import { DataError } from "../../source/model/problem.ts";

const megabyte = 1_000_000;
const filled = (unit: string, size = megabyte) => unit.repeat(Math.ceil(size / unit.length));
const numbered = (unit: (index: number) => string, count = 20_000) =>
	Array.from({ length: count }, (_, i) => unit(i)).join("");

/** The class of the error, or `value`. Anything that is no DataError is thrown on. */
function outcome(text: string): string {
	try {
		loadYaml(text);
		return "value";
	} catch (error) {
		if (error instanceof DataError) return error.kind ?? "refused";
		throw error;
	}
}

test.each<[string, string, string]>([
	["lists in flow style", `a: ${filled("[", 100_000)}`, "RecursionError"],
	["mappings in flow style", `a: ${filled("{a: ", 100_000)}`, "RecursionError"],
	["lists that are closed", `${"[".repeat(5000)}${"]".repeat(5000)}`, "RecursionError"],
	["lists of dashes", filled("- ", 100_000), "RecursionError"],
	["mappings, each further right", numbered((i) => `${" ".repeat(i)}a:\n`, 1000), "RecursionError"],
	["lists, as deep as configs may be", `${"[".repeat(400)}${"]".repeat(400)}`, "value"],
])(
	"nested without end: %s",
	(_, text, expected) => {
		expect(outcome(text)).toBe(expected);
	},
	20_000,
);

test.each<[string, string, string]>([
	[
		"lists of lists",
		numbered((i) => `l${i}: &l${i} [${i === 0 ? "x" : filled(`*l${i - 1}, `, 50)}]\n`, 30),
		"ConstructorError",
	],
	["one alias again and again", `a: &a [x, y]\n${numbered((i) => `k${i}: *a\n`)}`, "ConstructorError"],
	[
		"a chain of merged mappings",
		`k0: &k0 {x: 1}\n${numbered((i) => `k${i + 1}: &k${i + 1} {<<: *k${i}, x${i}: 1}\n`, 2000)}`,
		"ConstructorError",
	],
	["a list that is merged", `a: &a {x: 1}\nb:\n  <<: [${filled("*a, ", 100_000)}]\n`, "ConstructorError"],
	["one within itself", "a: &a {b: [*a]}\n", "ConstructorError"],
	["anchors that nothing names", numbered((i) => `k${i}: &a${i} 1\n`), "value"],
])(
	"aliases: %s",
	(_, text, expected) => {
		expect(outcome(text)).toBe(expected);
	},
	20_000,
);

test.each<[string, string, string]>([
	["a word", `a: ${filled("x")}`, "value"],
	["words", `a: ${filled("x y ")}`, "value"],
	["blanks before an end", `a: x${filled(" ")}y`, "value"],
	["a text in quotes", `a: '${filled("x\n  ")}'`, "value"],
	["quotes that do not close", `a: "${filled("\\n")}`, "ScannerError"],
	["a block of lines", `a: |\n${filled("  x\n")}`, "value"],
	["a key", `${filled("k")}: 1\n`, "ScannerError"],
	["a key in quotes after ?", `? '${filled("k")}'\n: 1\n`, "value"],
	["a remark", filled("#"), "value"],
	["digits", `a: ${filled("9")}`, "ValueError"],
	["digits of base 16", `a: 0x${filled("f")}`, "ValueError"],
	["parts of base 60", `a: 1${filled(":1")}`, "ValueError"],
	["a float", `a: ${filled("9")}.5`, "value"],
	["base64", `a: !!binary ${filled("aGk=")}`, "value"],
	["a path of parts", `a: !!python/object/apply:pathlib.Path [${filled("a, ", 100_000)}]`, "value"],
	["keys that are merged", `a: {<<: {${numbered((i) => `k${i}: 1, `, 200_000)}}}`, "value"],
	["interpolations", `a: ${filled("${a}", 100_000)}`, "value"],
	["interpolations that do not close", `a: ${filled("${a.", 100_000)}`, "GrammarParseError"],
	["backslashes before an interpolation", `a: '${filled("\\")}\${x}'`, "value"],
])(
	"a megabyte, or a tenth: %s",
	(_, text, expected) => {
		expect(outcome(text)).toBe(expected);
	},
	20_000,
);

test("eight megabytes of pairs are read, or refused for what is in them", () => {
	const text = numbered((i) => `key_${i}: ${"value ".repeat(16)}\n`, 75_000);
	expect(text.length).toBeGreaterThan(8 * megabyte);
	expect(loadYaml(text)).toHaveProperty("size", 75_000);
	expect(outcome(`${text}key_0: again\n`)).toBe("ConstructorError");
}, 60_000);

test("signs that no text has", () => {
	expect(outcome("a: x\0y\n")).toBe("ReaderError");
	expect(outcome(filled("\0"))).toBe("ReaderError");
	expect(outcome('a: "\\0"\n')).toBe("value");
	expect(outcome("a: \x1b[0m\n")).toBe("ReaderError");
	expect(outcome("a: \ud83d\n")).toBe("ReaderError");
});

test("a byte order mark is no sign of the first key", () => {
	expect(loadYaml("\ufeffa: 1\n")).toEqual(new Map([["a", 1]]));
	expect(outcome(filled("\ufeff", 10_000))).toBe("value");
});

test("documents and directives in any number", () => {
	expect(outcome(filled("--- a\n", 100_000))).toBe("ComposerError");
	expect(outcome(filled("%YAML 1.1\n", 100_000))).toBe("ParserError");
	expect(outcome("# x\n%FOO\n")).toBe("ScannerError");
}, 20_000);
