import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { ConfigReader } from "../../source/hydra/config-reader.ts";
import { ConfigTemplate } from "../../source/hydra/config-template.ts";
import { loadConfig } from "../../source/hydra/load-yaml.ts";
import { textOf } from "../../source/hydra/text-of.ts";
import { type FlatConfig, flatten } from "../../source/model/flat-config.ts";
import { DataError } from "../../source/model/problem.ts";
import { spelled } from "../corpus.ts";

/** What real configs seldom hold: lists in the middle, texts of several lines, flow style, remarks, odd keys, aliases. */
const odd = [
	"a:\n  b: 1\n  c:\n  - 1\n  - x\n  d: |\n    text\n      more\n\n  e: 'two\n\n    lines'\nf: {}\ng: [1, 2]\nh:\n  i: null\n",
	"run: a\n# a remark\nmodel:\n  name: mlp # another\n\n  layers:\n    - 1\n    - 2\nseed: 0\n",
	"1: a\ntrue: b\n'q r': c\n\"t\\tu\": d\n2.5:\n  é: 🚀\n  ? long\n  : x\n? [1]\n: y\n",
	"base: &base\n  x: 1\n  y: [1, 2]\nuse:\n  <<: *base\n  y: 3\nboth: *base\n",
	"a: {b: {c: 1}, d: [x, 'y']}\ne: \"long \\\n  text\"\nf: >-\n  folded\n  text\ng: plain\n  text\n",
	"lr: 0.1\nname: x\n",
];

/** The configs in folders, each text once. */
export function configsIn(...folders: string[]): string[] {
	const files = folders.flatMap((folder) =>
		globSync("**/.hydra/{config,hydra}.yaml", { cwd: folder }).map((file) => join(folder, file)),
	);
	return [...new Set(files.map((file) => readFileSync(file, "utf8"))), ...odd];
}

// biome-ignore format: one kind a line
const values = [
	"0.5", "1e-05", "-7", "1_000", "017", "0x1F", "0b_", "1:30", "17:07:39", ".inf", ".nan", "nan", "123456789012345678901234567890",
	"null", "", "~", "???", "yes", "No", "true", "y", "=", "<<", "adam", "a b", "it's", "a-b_c/d.e", "2021-01-26", "C:\\x", "a,b",
	"'1'", "'it''s'", "'a: b'", "''", "'open", '"a\\tb"', '"open', '"\\q"', "'a' b", "' a '", "'é'",
	"${a.b}", "${oc.env:X,1}", "${", "'${a'", "a ${b} c", "\\${a}",
	"[]", "{}", "[1, {a: b}]", "{x: 1}", "{a: 1,\n    b: [x,\n    y]}", "[1,", "[a: b]", "{a}", "[a,, b]",
	"|\n    x\n    y", "|-\n    x\n\n    # y", ">-\n    x\n    y", "|\nx", "|2\n    x", "x\n    y", "'x\n    y'", '"x\\\n    y"',
	"&a 1", "*a", "&b [1]", "*b", "!!str 1", "!!int '1'", "!x 1", "!!binary aGk=", "!!python/tuple [1]", "!!set {a}", "! 1",
	"a: b", "a #b", "# c", "x # c", "x#c", "-", "- 1", "\n  - 1\n  - 2", "\n- 1", "\n    k: 1", "x\ny: 2", ":a", "a:", "?", "? a",
	"@a", "`a", "%a", "--- 1", "\t1", "1 ", "'1' ", "é", "🚀", "a\u0085b", "'a\u2028 b'", "a\u00a0b", "\ufeff", "\u0000", "a\u0007",
	"k".repeat(200), "w ".repeat(60),
];
// biome-ignore format: one kind a line
const keys = [
	"k", "null", "~", "1", "1.0", "true", "yes", "=", "<<", "''", "'q'", '"a\\tb"', "'it''s'", "é", "🚀", "a b", "a.b", "a#b", "a:b",
	"? x", "? [a]", "&k a", "*a", "!!str a", "-", "- a", "[a]", "{a}", "\ufeffa", "__proto__", "k".repeat(1100), "${a}", " a", "\ta", "",
];
const lines = [
	"---",
	"...",
	"--- x",
	"%YAML 1.1",
	"%TAG ! x",
	"# remark",
	"",
	"  ",
	"\t",
	"x",
	"- x",
	"x: 1",
	"  x: 1",
	"? x",
	"<<: *a",
	"]",
];
// biome-ignore format: one kind a line
const pieces = ["\t", " ", "  ", "\n", "\r", "\r\n", "\n\n", "\u0085", "\u2028", "\ufeff", "\u0000", "é", "🚀", "'", '"', "#", " #", ":", ": ", "-", "- ", "[", "]", "{", "}", ",", "&a ", "*a", "!", "|", ">", "\\", "%", "---", "\n---\n", "a", "1"];

interface Step {
	readonly mutation: number;
	/** From 0 up to 1: where in the text. */
	readonly place: number;
	readonly other: number;
	/** From 0 up to 1: which of the words that fit. */
	readonly word: number;
}

type Mutation = (text: string, step: Step) => string;

/** Changes the lines of a text at a place. */
function onLines(change: (lines: string[], at: number, step: Step) => void): Mutation {
	return (text, step) => {
		const all = text.split("\n");
		change(all, Math.floor(step.place * all.length), step);
		return all.join("\n");
	};
}

const chosen = (words: readonly string[], { word }: Step) => words[Math.floor(word * words.length)]!;
const cut = (text: string, step: Step, piece: string, length: number) => {
	const at = Math.floor(step.place * (text.length + 1));
	return text.slice(0, at) + piece + text.slice(at + length);
};

const withValue = onLines((all, at, step) => {
	all[at] = all[at]!.replace(/:(?: .*)?$/s, () => `: ${chosen(values, step)}`);
});
const withItem = onLines((all, at, step) => {
	all[at] = all[at]!.replace(/- .*$/s, () => `- ${chosen(values, step)}`);
});

/** The first ones come most often: they are what happens in sweeps. */
const mutations: readonly Mutation[] = [
	withValue,
	withValue,
	withValue,
	withItem,
	// A value or a line of another place.
	onLines((all, at, { other }) => {
		const value = /: (.*)$/.exec(all[Math.floor(other * all.length)]!)?.[1] ?? "x";
		all[at] = all[at]!.replace(/: .*$/, () => `: ${value}`);
	}),
	onLines((all, at) => all.splice(at, 0, all[at]!)),
	onLines((all, at) => all.splice(at, 1)),
	onLines((all, at, { other }) => {
		const to = Math.floor(other * all.length);
		[all[at], all[to]] = [all[to]!, all[at]!];
	}),
	onLines((all, at, { other }) => all.splice(Math.floor(other * all.length), 0, ...all.splice(at, 4))),
	onLines((all, at, step) => all.splice(at, 0, chosen(lines, step))),
	onLines((all, at, step) => {
		all[at] = all[at]!.replace(/[^ ][^:]*(?=:)/, () => chosen(keys, step));
	}),
	onLines((all, at, { word }) => {
		all[at] = word < 0.5 ? all[at]!.replace(/^ {1,2}/, "") : `${word < 0.75 ? " " : "  "}${all[at]}`;
	}),
	onLines((all, at, step) => {
		all[at] += `${step.other < 0.5 ? " " : ""}${chosen(values, step)}`;
	}),
	onLines((all, at, { other }) => {
		const to = Math.floor(other * all.length);
		all[at] = all[at]!.replace(/: /, ": &a ");
		all[to] = all[to]!.replace(/: .*$/, ": *a");
	}),
	(text, step) => cut(text, step, chosen(pieces, step), 0),
	(text, step) => cut(text, step, "", 1 + Math.floor(step.other * 8)),
	(text, step) => cut(text, step, "", text.length),
	(text, { word }) => text.replaceAll("\n", word < 0.7 ? "\r\n" : "\r"),
	(text, { word }) => (word < 0.5 ? text.trimEnd() : `${text}\n`),
];

/** As likely here as there, which fast-check's own doubles are not. */
const fraction = fc.nat(2 ** 20 - 1).map((part) => part / 2 ** 20);
const steps: fc.Arbitrary<readonly Step[]> = fc.array(
	fc.record({ mutation: fc.nat(mutations.length - 1), place: fraction, other: fraction, word: fraction }),
	{ minLength: 1, maxLength: 3 },
);

function mutated(text: string, all: readonly Step[]): string {
	return all.reduce((changed, step) => mutations[step.mutation]!(changed, step), text);
}

/** A real config, it changed, it again, and the changed one changed once more; each as the disk hands it over. */
export function sequences(texts: readonly string[]): fc.Arbitrary<string[]> {
	return fc
		.tuple(fc.constantFrom(...texts), steps, steps, fc.option(fraction, { freq: 15 }))
		.map(([first, one, two, end]) => {
			const second = mutated(first, one);
			const last = bytesOf(mutated(second, two));
			// An end at any byte may lie within a sign.
			const third = end === null ? last : last.slice(0, Math.floor(end * last.length));
			return [bytesOf(first), bytesOf(second), bytesOf(first), third];
		});
}

/** As the disk hands a file over: one sign a byte. */
export function bytesOf(text: string): string {
	return Buffer.from(text).toString("latin1");
}

export interface Agreement {
	readonly byReader: string;
	readonly byParser: string;
	/** Whether a text before it is the template of this one. */
	readonly isByTemplate: boolean;
}

/** What one reader makes of each of some files, one after the other, and what the full parser does. */
export function agreements(files: readonly string[]): Agreement[] {
	const reader = new ConfigReader();
	const templates: ConfigTemplate[] = [];
	return files.map((bytes) => {
		const text = () => textOf(Buffer.from(bytes, "latin1"));
		const byReader = outcome(() => reader.read(bytes));
		const byParser = outcome(() => flatten(loadConfig(text())));
		const isByTemplate = templates.some((template) => template.apply(bytes) !== null);
		if (!isByTemplate && !byParser.startsWith("refused")) {
			const { template } = ConfigTemplate.read(text());
			if (template !== null) templates.push(template);
		}
		return { byReader, byParser, isByTemplate };
	});
}

function outcome(read: () => FlatConfig): string {
	try {
		const { names, paths, values } = read();
		return `${spelled(names)} ${spelled(paths)} ${spelled(values)}`;
	} catch (error) {
		if (error instanceof DataError) return `refused: ${error.message} in line ${error.line} (${error.kind})`;
		throw error;
	}
}
