import { expect, test } from "vitest";
import type { Element } from "../../source/hydra/element.ts";
import { type OverrideValue, unquoted } from "../../source/hydra/override.ts";
import { parseOverride } from "../../source/hydra/parse-override.ts";
import { parseElement } from "../../source/hydra/parse-text.ts";
import type { Value } from "../../source/model/value.ts";
import { spelled } from "../corpus.ts";

/** The value of an element without interpolations. */
function literal(element: Element): Value {
	if (element.is === "literal") return element.value;
	if (element.is === "list") return element.items.map(literal);
	if (element.is === "dict") return new Map(element.pairs.map(([key, item]) => [key, literal(item)]));
	throw new Error(`${element.is} is no plain value`);
}

const asArgument = (text: string) => spelled(literal(parseElement(text)));
const asOverride = (text: string) => spelled(unquoted(parseOverride(`x=${text}`).value as OverrideValue));

test.each<[string, string]>([
	["a b", '"a b"'],
	["a\\ \\ b", '"a  b"'],
	["\\,\\:\\=\\[\\]\\{\\}\\(\\)", '",:=[]{}()"'],
	["a\\b", '"a\\\\b"'],
	["\\1", '"\\\\1"'],
	["-0", "int 0"],
	["+1_000", "int 1000"],
	["1\\0", '"1\\\\0"'],
	["10:20", '"10:20"'],
	["a$b", '"a$b"'],
	["[a\\  , \\ b]", '["a ", " b"]'],
	["[]", "[]"],
	["[ [ ] , { } ]", "[[], {}]"],
	["{1: a, 1.5: b, null: c, TRUE: d}", '{int 1: "a", float 1.5: "b", null: "c", true: "d"}'],
	["{a b: 1}", '{"a b": int 1}'],
	["{1\\,2: x}", '{"1,2": "x"}'],
	["[a:b, c: ]", '["a:b", "c: "]'],
])("%s is the same in an interpolation and on the command line", (text, expected) => {
	expect(asArgument(text)).toBe(expected);
	expect(asOverride(text)).toBe(expected);
});

test("only arguments may be left out, and only they keep blanks at the end of the text", () => {
	expect(asArgument("[a,,]")).toBe('["a", "", ""]');
	expect(() => asOverride("[a,,]")).toThrow('a value is expected where "," at character 6 stands');
	expect(asArgument("a ")).toBe('"a "');
	expect(asOverride("a ")).toBe('"a"');
});

test("what is refused is told by its whole sign, and what was expected in its place", () => {
	expect(() => parseElement("[a\u{1f600}")).toThrow('"," is expected where "\u{1f600}" at character 3 stands');
	expect(() => parseElement("{a 1}")).toThrow('":" is expected where "}" at character 5 stands');
	expect(() => parseElement("{[a]: 1}")).toThrow('a key is expected where "[" at character 2 stands');
	expect(() => parseElement("")).toThrow("a value is expected where the end stands");
});

test("depth is bounded, length is not", () => {
	const nested = (depth: number) => "[".repeat(depth) + "]".repeat(depth);
	expect(asArgument(nested(200))).toBe(nested(200));
	expect(() => parseElement(nested(201))).toThrow("is nested too deeply");
	const long = `[${Array.from({ length: 5000 }, () => "[a]").join(",")}]`;
	expect(literal(parseElement(long))).toHaveLength(5000);
});
