import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { configOutline } from "../../source/hydra/config-outline.ts";
import { loadConfig } from "../../source/hydra/load-yaml.ts";
import { flatten } from "../../source/model/flat-config.ts";
import { DataError } from "../../source/model/problem.ts";
import { corpus, hasCorpus } from "../corpus.ts";

const names = (text: string) => configOutline(text).lines.map(({ name }) => name);
const folds = (text: string) =>
	configOutline(text).lines.flatMap(({ fold }, line) =>
		fold === null ? [] : [[line, fold.end, fold.name, fold.kind, fold.size]],
	);

const text = `# top
model:
  # of layers
  layers:
  - name: conv
    size: 3
  - - 1
    - 2
  note: |
    two
    lines
seed: \${other}  # why
`;

test("each line has the innermost name that begins in it, as columns are named; comments have none", () => {
	expect(names(text)).toEqual([
		...[null, "model", null, "model.layers", "model.layers[0].name", "model.layers[0].size"],
		...["model.layers[1][0]", "model.layers[1][1]", "model.note", null, null, "seed"],
	]);
	expect(names("- a\n- b: 1\n")).toEqual(["[0]", "[1].b"]);
	expect(names("1: a\nyes: b\n'': c\n")).toEqual(["1", "True", ""]);
});

test("what goes on in the next lines folds: the outermost that begins in a line", () => {
	expect(folds(text)).toEqual([
		[1, 11, "model", "mapping", 2],
		[3, 8, "model.layers", "list", 2],
		[4, 6, "model.layers[0]", "mapping", 2],
		[6, 8, "model.layers[1]", "list", 2],
		[8, 11, "model.note", "text", 3],
	]);
	expect(configOutline(text).lines.map(({ parent }) => parent)).toEqual([-1, -1, 1, 1, 3, 4, 3, 6, 1, 8, 8, -1]);
});

test("all of the text is there, and where its keys stand", () => {
	const { lines } = configOutline(text);
	expect(lines.map((line) => line.text).join("\n")).toBe(text.trimEnd());
	expect(lines.map((line) => line.text.slice(line.keyStart, line.keyEnd)).filter((key) => key !== "")).toEqual([
		...["model", "layers", "name", "size", "note", "seed"],
	]);
	expect(configOutline("a: 1\r\nb: 2\r\n").lines.map((line) => line.text)).toEqual(["a: 1", "b: 2"]);
});

test("interpolations are told, also within lists and texts", () => {
	const told = (own: string) => configOutline(own).lines.map(({ isInterpolated }) => isInterpolated);
	expect(told("a: ${b}\nc: d\n")).toEqual([true, false]);
	expect(told("l:\n- 1\n- x${b}\n")).toEqual([true, false, true]);
	expect(told("t: 'a\n\n  ${b}'\n")).toEqual([true, false, false]);
});

test("in flow style a line is named after what holds the rest, and goes on over several lines", () => {
	expect(names("a: {b: 1, c: 2}\nd: [1,\n  2]\n")).toEqual(["a", "d", "d[1]"]);
	expect(folds("a: {b: 1, c: 2}\nd: [1,\n  2]\n")).toEqual([[1, 3, "d", "list", 2]]);
});

test("an alias is a line, wherever its anchor stands", () => {
	const anchored = "a: &x\n  b: 1\nc: *x\nl:\n- *x\n- 2\n";
	expect(names(anchored)).toEqual(["a", "a.b", "c", "l", null, "l[1]"]);
	expect(folds(anchored)).toEqual([
		[0, 2, "a", "mapping", 1],
		[3, 6, "l", "list", 2],
	]);
});

test("what ends a line for YAML 1.1 alone ends none here", () => {
	expect(names('a: "x\u0085y\u2028z"\nb: 1\n')).toEqual(["a", "b"]);
});

test("what is no YAML is lines without names, and the place of the problem", () => {
	const { lines, problem } = configOutline("a: 1\nb: [\n");
	expect(lines.map(({ text, name }) => [text, name])).toEqual([
		["a: 1", null],
		["b: [", null],
	]);
	expect(problem).toMatchObject({ message: expect.stringMatching(/./), line: 1 });
	expect(configOutline("").lines).toHaveLength(1);
	expect(configOutline("\u0001")).toMatchObject({ problem: { line: 0 } });
});

describe.skipIf(!hasCorpus)("configs of real runs (skipped where the corpus is absent)", () => {
	const files = hasCorpus
		? readdirSync(corpus, { recursive: true, encoding: "utf8" }).filter((file) =>
				/[/](config|hydra|multirun)[.]yaml$/.test(file),
			)
		: [];

	test("the names of their values are those of the columns, each in its own line", () => {
		expect(files.length).toBeGreaterThan(100);
		for (const file of files) {
			const own = readFileSync(join(corpus, file), "utf8");
			const outline = configOutline(own);
			expect(outline.lines.map((line) => line.text).join("\n"), file).toBe(own.replace(/\n$/, ""));
			let values: readonly string[];
			try {
				values = flatten(loadConfig(own)).names;
			} catch (error) {
				if (error instanceof DataError) continue;
				throw error;
			}
			const named = outline.lines.flatMap(({ name }) => (name === null ? [] : [name]));
			const ofLists = /\[\d+\](?:\.|\[|$)/;
			expect(
				values.filter((name) => !named.includes(name)),
				file,
			).toEqual([]);
			const inner = named.filter((name) => !values.includes(name) && !ofLists.test(name));
			expect(
				inner.filter((name) => !values.some((value) => value.startsWith(`${name}.`))),
				file,
			).toEqual([]);
		}
	});
});

test.each(["a: &a [*a]\n", "a: &a {b: *a}\n", "a: &a\n  - *a\n", "a: &a [1, {b: [*a, '${x}']}]\n"])(
	"a value that stands within itself is looked into once: %j",
	(text) => {
		const { lines, problem } = configOutline(text);
		expect(problem).toBeNull();
		expect(lines[0]).toMatchObject({ name: "a", isInterpolated: text.includes("$") });
	},
);

test("values that double on one line again and again are looked into once", () => {
	const doubled = Array.from({ length: 40 }, (_, index) => `&a${index + 1} [*a${index}, *a${index}]`);
	const { lines, problem } = configOutline(`a: [&a0 [1], ${doubled.join(", ")}]\n`);
	expect(problem).toBeNull();
	expect(lines[0]?.name).toBe("a");
});
