import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { isMap, isScalar, isSeq } from "yaml";
import { loadYaml } from "../../../source/hydra/load-yaml.ts";
import { Composer } from "../../../source/hydra/yaml/composer.ts";
import { DataError } from "../../../source/model/problem.ts";
import { decoded, type Json, spelled } from "../../corpus.ts";

/** Random texts, three in four of them broken, and what the real parser made of each. */
const cases: [text: string, kind: string | null, value?: Json][] = JSON.parse(
	readFileSync(join(import.meta.dirname, "files", "libyaml.json"), "utf8"),
).cases;

test("values, and the first error of a broken text, are libyaml's", () => {
	for (const [text, kind, value] of cases) {
		expect(outcome(text), JSON.stringify(text)).toBe(kind ?? spelled(decoded(value)));
	}
	expect(cases.length).toBeGreaterThan(500);
});

test.each([
	["a: 1\n", "a mapping of 1"],
	["- 1\n- 2\n", "a list of 2"],
	["a:\n- 1\n- 2\n", "a mapping of 1"],
	["[a, {b: c}, d: e,]", "a list of 3"],
	["{a, b: , ? c}", "a mapping of 3"],
	["--- |\n x\n...\n", "the text x\n"],
	["---\n...\n", "the text "],
	["%YAML 1.2\n---\nx\n", "the text x"],
])("%j is %s", (text, expected) => {
	expect(shape(text)).toBe(expected);
});

test("tags are written out by their handles", () => {
	const tagOf = (text: string) => {
		const node = new Composer(text).document();
		return isScalar(node) || isSeq(node) || isMap(node) ? node.tag : null;
	};
	expect(tagOf("!!int 1")).toBe("tag:yaml.org,2002:int");
	expect(tagOf("%TAG !e! tag:e,2000:\n---\n!e!x []")).toBe("tag:e,2000:x");
	expect(tagOf("!<a> {}")).toBe("a");
	expect(tagOf("!a x")).toBe("!a");
	expect(tagOf("! x")).toBe(undefined);
});

test.each([
	["%YAML 1.1\n%YAML 1.1\n---\n", "the version of YAML is given twice", 2],
	["%YAML 2.0\n---\n", "YAML 2.0 is not known", 1],
	["%TAG !e! a\n%TAG !e! b\n---\n", "the handle !e! is given twice", 2],
	["a: !e!x 1\n", "the handle !e! of a tag is not known", 1],
	["a: [1\nb: 2\n", "a list is not closed with ]", 2],
	["a: {b: 1\n\n", "a mapping is not closed with }", 1],
	["a: 1\n- b\n", "a key is missing", 2],
	["- a\nb: 1\n", "a dash is missing", 2],
	["a: 1\n...\nb: 1\n", "a document must start with ---", 3],
])("%j is refused: %s", (text, message, line) => {
	expect(() => new Composer(text).document()).toThrow(expect.objectContaining({ message, line, kind: "ParserError" }));
});

function shape(text: string): string {
	const node = new Composer(text).document();
	if (isMap(node)) return `a mapping of ${node.items.length}`;
	if (isSeq(node)) return `a list of ${node.items.length}`;
	return isScalar(node) ? `the text ${node.source}` : "nothing";
}

function outcome(text: string): string | undefined {
	try {
		return spelled(loadYaml(text));
	} catch (error) {
		if (error instanceof DataError) return error.kind;
		throw error;
	}
}
