import { describe, expect, test } from "vitest";
import type { Element, Part } from "../../source/hydra/element.ts";
import { parseElement, parseText } from "../../source/hydra/parse-text.ts";
import { DataError } from "../../source/model/problem.ts";
import { hasCorpus, type Json, readOracle, spelled } from "../corpus.ts";

/** Parts as one text: nodes in angle brackets with their paths, resolvers with their arguments. */
function shown(parts: readonly Part[]): string {
	return parts.map((part) => (typeof part === "string" ? part : shownElement(part))).join("|");
}

function shownElement(element: Element): string {
	switch (element.is) {
		case "literal":
			return spelled(element.value);
		case "text":
			return `text(${shown(element.parts)})`;
		case "list":
			return `[${element.items.map(shownElement).join(", ")}]`;
		case "dict":
			return `{${element.pairs.map(([key, value]) => `${spelled(key)}: ${shownElement(value)}`).join(", ")}}`;
		case "node":
			return `<${shown(element.path)}>`;
		case "resolver":
			return `${element.name.map((part) => shown([part])).join(".")}(${element.arguments.map(shownElement).join(", ")})`;
		case "quoted":
		case "call":
			throw new Error(`no ${element.is} in OmegaConf's grammar`);
	}
}

function kindOf(parse: () => unknown): string | null {
	try {
		parse();
		return null;
	} catch (error) {
		if (error instanceof DataError) return error.kind ?? "no kind";
		throw error;
	}
}

test.each<[string, string]>([
	["", ""],
	["plain $ $$ { } a\\b", "plain $ $$ { } a\\b"],
	["${a}", "<a>"],
	["x/${a.b}_${now:%Y-%m-%d}", 'x/|<a.b>|_|now("%Y-%m-%d")'],
	["${..a[b].c}", "<..a[b].c>"],
	["${a.${b}[${c}]}", "<a.|<b>|[|<c>|]>"],
	["${ oc.env : X , 1 }", 'oc.env("X", int 1)'],
	["${oc.${x}:}", "oc.<x>()"],
	["${f:,a,}", 'f("", "a", "")'],
	['${f:{k: "}"}}!', 'f({"k": "}"})|!'],
	["${f:'a ${g:'b'} c'}", 'f(text(a |g("b")| c))'],
	["\\${x}", "${x}"],
	["\\\\${x}", "\\|<x>"],
	["\\\\\\${x}", "\\${x}"],
	["${x}\\\\", "<x>|\\\\"],
])("the text %j → %s", (text, parts) => expect(shown(parseText(text))).toBe(parts));

test.each<[string, string]>([
	["1_000", "int 1000"],
	["99999999999999999999", "int 99999999999999999999"],
	["1e3", "float 1000.0"],
	["+.5", "float 0.5"],
	["-INF", "float -Infinity"],
	["nUll", "null"],
	["007", '"007"'],
	["1\\ 2", '"1 2"'],
	["[a , 'b' ,{c : 1, true: }", "refused"],
	["[ a , 'b' ,{c : 1, true: x y }]", '["a", "b", {"c": int 1, true: "x y"}]'],
	["[a: , b]", '["a: ", "b"]'],
	["${a} b", "text(<a>| b)"],
	["'\\\\\\''", '"\\\\\'"'],
	["a#b", "refused"],
	["é", "refused"],
])("the element %j → %s", (text, element) => {
	if (element === "refused") expect(kindOf(() => parseElement(text))).toBe("GrammarParseError");
	else expect(shownElement(parseElement(text))).toBe(element);
});

test.each([
	["${x", '"}" is expected where the end stands'],
	["${a b}", '"}" is expected where "b" at character 5 stands'],
	["${:a}", 'a key is expected where ":" at character 3 stands'],
])("%j says where it goes wrong", (text, message) => expect(() => parseText(text)).toThrow(message));

test("hostile texts end soon", () => {
	const texts = ["${", "[", "{a:", "${a:'", "${a[", "'\\'", "\\", "1_", "a "].map((piece) => piece.repeat(100_000));
	const start = performance.now();
	for (const text of texts) for (const parse of [parseText, parseElement]) kindOf(() => parse(text));
	expect(performance.now() - start).toBeLessThan(10_000);
	expect(() => parseElement("[".repeat(1000))).toThrow("is nested too deeply");
});

describe.skipIf(!hasCorpus)("OmegaConf refuses the same texts", () => {
	const refusal = (result: Json): string | null => {
		const kind = result.error ?? result.create_error;
		// Python's lexer throws a bare Exception where a text starts with `}`.
		return kind === "GrammarParseError" || kind === "Exception" ? "GrammarParseError" : null;
	};

	test("elements", () => {
		for (const [text, result] of readOracle("conformance/elements.json").cases as [string, Json][]) {
			expect([text, kindOf(() => parseElement(text))]).toEqual([text, refusal(result)]);
		}
	});

	test("texts", () => {
		for (const [text, , result] of readOracle("conformance/interpolations.json").cases as [string, string, Json][]) {
			expect([text, kindOf(() => parseText(text))]).toEqual([text, refusal(result)]);
		}
	});
});
