import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { ConfigReader } from "../../source/hydra/config-reader.ts";
import { loadConfig } from "../../source/hydra/load-yaml.ts";
import { type FlatConfig, flatten } from "../../source/model/flat-config.ts";
import { DataError } from "../../source/model/problem.ts";
import { spelled } from "../corpus.ts";

/** As the disk hands a file over: one sign a byte. */
const bytesOf = (text: string) => Buffer.from(text).toString("latin1");

const examples = join(import.meta.dirname, "..", "..", "examples");
const texts = globSync("**/.hydra/{config,hydra}.yaml", { cwd: examples }).map((file) =>
	readFileSync(join(examples, file), "utf8"),
);
/** What the examples do not hold: lists in the middle, texts of several lines, nested mappings that are empty. */
const odd = [
	"a:\n  b: 1\n  c:\n  - 1\n  - x\n  d: |\n    text\n      more\n\n  e: 'two\n\n    lines'\nf: {}\ng: [1, 2]\nh:\n  i: null\n",
	"run: a\n# a remark\nmodel:\n  name: mlp # another\n\n  layers:\n    - 1\n    - 2\nseed: 0\n",
];

const scalars = [
	...[
		"0.5",
		"1e-05",
		"'1'",
		'"a\\tb"',
		"null",
		"",
		"???",
		"~",
		"yes",
		"0x1F",
		"1:30",
		"${a.b}",
		"it's",
		"'it''s'",
		"a b",
	],
	...[
		"[]",
		"{}",
		"[1, {a: b}]",
		"{x: 1}",
		"|\n    x\n    y",
		">-\n    x",
		"&a 1",
		"*a",
		"!!str 1",
		"!x 1",
		"a: b",
		"a #b",
	],
	...[
		"# c",
		"'open",
		'"open',
		"[1,",
		"<<",
		"=",
		"-",
		"- 1",
		"\n  - 1\n  - 2",
		"\n- 1",
		"\n    k: 1",
		"x\n    y",
		"x\ny: 2",
	],
	...[
		"é",
		"a\u0085b",
		"'a\u2028 b'",
		"🚀",
		"\t1",
		"1 ",
		"'1' ",
		"a:",
		":a",
		"?",
		"? a",
		"@a",
		"`a",
		"%a",
		"--- 1",
		"!!binary aGk=",
	],
];

type Mutation = (lines: string[], place: number, word: string) => void;
const mutations: readonly Mutation[] = [
	(lines, place, word) => {
		lines[place] = lines[place]!.replace(/:.*$/s, `: ${word}`);
	},
	(lines, place, word) => {
		lines[place] = lines[place]!.replace(/- .*$/s, `- ${word}`);
	},
	(lines, place, word) => lines.splice(place, 0, word),
	(lines, place) => lines.splice(place, 1),
	(lines, place) => lines.splice(place, 0, lines[place]!),
	(lines, place) => {
		lines[place] = ` ${lines[place]}`;
	},
	(lines, place) => {
		lines[place] = `${lines[place]}\r`;
	},
	(lines, place, word) => {
		lines[place] = `${lines[place]} ${word}`;
	},
	(lines, place) => lines.splice(place),
	(lines, place) => {
		lines[place] = lines[place]!.slice(0, lines[place]!.length >> 1);
		lines.splice(place + 1);
	},
];

test("what the reader of sweeps reads is what the full parser reads, whatever has changed in a text", () => {
	fc.assert(
		fc.property(
			fc.constantFrom(...texts, ...odd, ...odd),
			fc.array(
				fc.record({ mutation: fc.constantFrom(...mutations), place: fc.nat(), word: fc.constantFrom(...scalars) }),
				{
					minLength: 1,
					maxLength: 3,
				},
			),
			(text, steps) => {
				const lines = text.split("\n");
				for (const { mutation, place, word } of steps)
					if (lines.length > 0) mutation(lines, place % lines.length, word);
				const changed = lines.join("\n");
				const reader = new ConfigReader();
				reader.read(bytesOf(text));
				expect(outcome(() => reader.read(bytesOf(changed)))).toBe(outcome(() => flatten(loadConfig(changed))));
			},
		),
		{ numRuns: 1500 },
	);
}, 60_000);

test("configs of one shape share their names, and so do those that come back to it", () => {
	const reader = new ConfigReader();
	const [first, second, other, third] = ["a: 1\nb: [1]\n", "a: 2\nb: [3]\n", "c: 1\n", "{a: 1, b: 2}"].map((text) =>
		reader.read(bytesOf(text)),
	);
	expect(second!.names).toBe(first!.names);
	expect(third!.names).toBe(first!.names);
	expect(other!.names).toEqual(["c"]);
	expect(second!.values).toEqual([2, [3]]);
});

test("lists may grow and texts may run over more lines", () => {
	const reader = new ConfigReader();
	const shape = (items: string, name: string) => `x:\n${items}\ny: ${name}\nz: 1\n`;
	reader.read(bytesOf(shape("- a", "short")));
	expect(reader.read(bytesOf(shape("- a\n- b\n- c", "'long\n  text'"))).values).toEqual([
		["a", "b", "c"],
		"long text",
		1,
	]);
});

test("an error names its line in the whole text", () => {
	const reader = new ConfigReader();
	reader.read(bytesOf("a: 1\nb: 2\nc: 3\n"));
	expect(() => reader.read(bytesOf("a: 1\nb: 2\nc: [\n"))).toThrow(DataError);
	expect(() => reader.read(bytesOf("a: 1\nb: 2\na: 3\n"))).toThrow(expect.objectContaining({ line: 3 }));
});

function outcome(read: () => FlatConfig): string {
	try {
		const { names, values } = read();
		return `${spelled(names)} ${spelled(values)}`;
	} catch (error) {
		if (error instanceof DataError) return `refused: ${error.message} ${error.line}`;
		throw error;
	}
}
