import { describe, expect, test } from "vitest";
import { parsePythonDict } from "../../source/formats/python-literal.ts";
import { DataError } from "../../source/model/problem.ts";

const parsed = (text: string) => parsePythonDict(`{'a': ${text}}`).get("a")?.value;

test.each([
	["True", true],
	["False", false],
	["None", null],
	["-3", -3n],
	["12L", 12n],
	["()", []],
	["(3,)", [3n]],
	["(3)", 3n],
	["( 1 , 2 )", [1n, 2n]],
	[
		"[('x', '<f4'), (('Title', 'y'), '<i4', (2,)),]",
		[
			["x", "<f4"],
			[["Title", "y"], "<i4", [2n]],
		],
	],
	["'it\\'s \\\\ \\x41\\u00e9\\U0001f680\\101\\n'", "it's \\ Aé🚀A\n"],
	['u"it\'s"', "it's"],
	["''", ""],
])("%s", (text, value) => expect(parsed(text)).toEqual(value));

test("keeps the text of each value, and the last of equal keys", () => {
	const entries = parsePythonDict(" {'a': 1, 'descr': [('x',  '<f4')] , 'a': 2} \n");
	expect(entries.get("descr")?.source.trim()).toBe("[('x',  '<f4')]");
	expect(entries.get("a")?.value).toBe(2n);
	expect(parsePythonDict("{'__proto__': 1}").get("__proto__")?.value).toBe(1n);
});

describe("refuses all else", () => {
	test.each([
		"",
		"{",
		"{'a'}",
		"{'a': }",
		"{'a': 1 'b': 2}",
		"{'a': 1} 2",
		"{1: 2}",
		"{'a': 1.5}",
		"{'a': (1 2)}",
		"{'a': (,)}",
		"{'a': 'x}",
		"{'a': Truest}",
		"{'a': __import__('os').system('true')}",
		"{'a': 10**9}",
		`{'a': ${"9".repeat(1000)}}`,
		`{'a': ${"(".repeat(500_000)}`,
		`{'a': ${"\\'".repeat(500_000)}`,
	])("%.40s", (text) => expect(() => parsePythonDict(text)).toThrow(DataError));
});

test("a text of a million characters", () => {
	expect(parsed(`'${"\\'x".repeat(333_333)}'`)).toBe("'x".repeat(333_333));
});
