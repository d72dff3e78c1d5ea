import { expect, test } from "vitest";
import { FilterError } from "../../source/query/filter-error.ts";
import { tokenize } from "../../source/query/tokenize.ts";

test.each([
	["lr<=1e-3", ["word lr", "sign <=", "word 1e-3"]],
	[
		"a==b&&!c||d!~e",
		["word a", "sign ==", "word b", "sign &&", "sign !", "word c", "sign ||", "word d", "sign !~", "word e"],
	],
	["x in[-1,+2]", ["word x", "word in", "sign [", "word -1", "sign ,", "word +2", "sign ]"]],
	["`odd \\` name`", ["name odd ` name"]],
	["'it\\'s' \"a 'b'\"", ["quoted it's", "quoted a 'b'"]],
	["'a\\n\\t\\\\n'", ["quoted a\n\t\\n"]],
	["'\\d+\\.\\w'", ["quoted \\d+\\.\\w"]],
	["''", ["quoted "]],
	["/data/run-1:x ??? größe😀", ["word /data/run-1:x", "word ???", "word größe😀"]],
	[" \t\n", []],
])("%j", (text, expected) => {
	expect(tokenize(text).map((token) => `${token.kind} ${token.text}`)).toEqual(expected);
});

test("a token knows where it starts", () => {
	expect(tokenize("lr  < 'a b' x").map(({ start }) => start)).toEqual([0, 4, 6, 12]);
});

test.each([
	["a = 'open", 4, "'"],
	['a = "open\\"', 4, '"'],
	["`", 0, "`"],
	["'ends in \\", 0, "'"],
	["a & b", 2, "&"],
	["a | b", 2, "|"],
])("%s goes wrong at %i", (text, position, sign) => {
	expect(() => tokenize(text)).toThrow(FilterError);
	expect(() => tokenize(text)).toThrow(expect.objectContaining({ position, message: expect.stringContaining(sign) }));
});
