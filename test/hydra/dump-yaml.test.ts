import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dumpYaml } from "../../source/hydra/dump-yaml.ts";
import { loadYaml } from "../../source/hydra/load-yaml.ts";
import { FilePath, Float, type Value } from "../../source/model/value.ts";
import { decoded, hasCorpus, type Json, readOracle, spelled } from "../corpus.ts";

const dump = (value: Value) => dumpYaml(value, { emitter: "libyaml" });
const map = (...pairs: [Value, Value][]) => new Map(pairs);

test.each<[string, Value, string]>([
	["an empty config", new Map(), "{}\n"],
	["an empty list", [], "[]\n"],
	[
		"numbers",
		map(["a", 1], ["b", new Float(1)], ["c", 1e-5], ["d", 10n ** 20n]),
		"a: 1\nb: 1.0\nc: 1.0e-05\nd: 100000000000000000000\n",
	],
	[
		"what is no number",
		map(["a", Number.NaN], ["b", -1 / 0], ["c", null], ["d", true]),
		"a: .nan\nb: -.inf\nc: null\nd: true\n",
	],
	[
		"texts that look like more",
		["1", "1e3", "yes", "y", "~", "2021-01-26", "1:30"],
		"- '1'\n- '1e3'\n- 'yes'\n- 'y'\n- '~'\n- '2021-01-26'\n- '1:30'\n",
	],
	["texts that do not", ["0o17", "???", "${a}", "a b", "yEs"], "- 0o17\n- ???\n- ${a}\n- a b\n- yEs\n"],
	[
		"nested mappings and lists",
		map(["a", map(["b", [1, [2, map(["c", 3])]]])]),
		"a:\n  b:\n  - 1\n  - - 2\n    - c: 3\n",
	],
	["empty ones within", map(["a", [new Map(), []]], ["b", new Map()]), "a:\n- {}\n- []\nb: {}\n"],
	["keys of all kinds", map(["on", 1], [1, 2], [true, 3], [2.5, 4]), "'on': 1\n1: 2\ntrue: 3\n2.5: 4\n"],
	["a key of several lines", map(["a\nb", [1]]), "? 'a\n\n  b'\n: - 1\n"],
	["bytes", map(["a", new Uint8Array([104, 105])], ["b", new Uint8Array()]), 'a: !!binary |\n  aGk=\nb: !!binary ""\n'],
	[
		"paths",
		map(["a", new FilePath("/x y/z")], ["b", [new FilePath("c")]]),
		"a: !!python/object/apply:pathlib.PosixPath\n- /x y/z\nb:\n- !!python/object/apply:pathlib.PosixPath\n  - c\n",
	],
])("%s", (_, value, expected) => {
	expect(dump(value)).toBe(expected);
});

test("PyYAML's own writer differs in a few places", () => {
	const value = map(["", "🚀"], ["p", new FilePath("/a/b")]);
	const tag = "!!python/object/apply:pathlib.PosixPath";
	expect(dumpYaml(value, { emitter: "python" })).toBe(`? ''\n: 🚀\np: ${tag}\n- /\n- a\n- b\n`);
	expect(dump(value)).toBe(`'': "\\U0001F680"\np: ${tag}\n- /a/b\n`);
});

test("a path that stands twice as one object has an anchor, and reads so", () => {
	const path = new FilePath("x");
	const text = dump(map(["a", path], ["b", new FilePath("x")], ["c", [path]]));
	const tag = "!!python/object/apply:pathlib.PosixPath";
	expect(text).toBe(`a: &id001 ${tag}\n- x\nb: ${tag}\n- x\nc:\n- *id001\n`);
	expect(dump(loadYaml(text))).toBe(text);
});

const leaf: fc.Arbitrary<Value> = fc.oneof(
	fc.string({ unit: "grapheme-ascii" }),
	fc.string({
		unit: fc.constantFrom("a", " ", "b c", "\n", "'", '"', ":", "#", "-", "\\", "é", "🚀", "\t", "1", ".", "e"),
		maxLength: 60,
	}),
	fc.integer(),
	fc.boolean(),
	fc.constant(null),
	fc.double().filter((value) => !Number.isInteger(value)),
	fc.uint8Array().map((bytes) => new Uint8Array(bytes)),
);
const { tree } = fc.letrec<{ tree: Value }>((tie) => ({
	tree: fc.oneof(
		{ maxDepth: 4 },
		leaf,
		fc.array(tie("tree"), { maxLength: 4 }),
		fc
			.array(fc.tuple(fc.string({ unit: "grapheme-ascii" }), tie("tree")), { maxLength: 4 })
			.map((pairs) => new Map(pairs)),
	),
}));

test.each(["libyaml", "python"] as const)("what is written reads as it was: %s", (emitter) => {
	fc.assert(
		fc.property(tree, (value) => {
			const text = dumpYaml([value], { emitter });
			fc.pre(!text.includes("${"));
			expect(spelled(loadYaml(text)), text).toBe(spelled([value]));
		}),
		{ numRuns: 500 },
	);
});

describe.skipIf(!hasCorpus)("as OmegaConf writes, to the byte (skipped where the corpus is absent)", () => {
	test.each([
		["yaml-dump", "libyaml"],
		["yaml-dump-2.3", "python"],
	] as const)("%s", (name, emitter) => {
		const cases: [Json, string][] = readOracle(`conformance/${name}.json`).cases;
		for (const [value, text] of cases) expect(dumpYaml(decoded(value), { emitter })).toBe(text);
		expect(cases.length).toBeGreaterThan(400);
	});
});
