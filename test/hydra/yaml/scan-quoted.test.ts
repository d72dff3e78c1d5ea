import { expect, test } from "vitest";
import { Cursor } from "../../../source/hydra/yaml/cursor.ts";
import { scanQuoted } from "../../../source/hydra/yaml/scan-quoted.ts";

test.each([
	["''", ""],
	["'it''s'", "it's"],
	["'a\\n'", "a\\n"],
	["'a  \n  b'", "a b"],
	["'a\n\n\n b'", "a\n\nb"],
	["'a\u2028 b'", "a\u2028b"],
	["'a\u0085b'", "a b"],
	['"a\\tb\\x41\\u00e9\\U0001F680"', "a\tbAé🚀"],
	['"\\0\\a\\b\\v\\f\\r\\e\\ \\/\\N\\_\\L\\P"', "\0\x07\b\v\f\r\x1b /\x85\xa0\u2028\u2029"],
	['"a \\\n   \\ b"', "a  b"],
	['"a\\\n"', "a"],
	['"a\\\n\n b"', "a\nb"],
])("%j is %j", (source, expected) => {
	const cursor = new Cursor(`${source} # more`);
	const token = scanQuoted(cursor);
	expect(token.text).toBe(expected);
	expect([token.start, token.end, cursor.at]).toEqual([0, source.length, source.length]);
});

test.each([
	["'a\nb", "a quote is not closed", 1],
	["'a\n--- b'", "a document ends within a quoted text", 2],
	['"a\n\\q"', "\\q is no escape", 2],
	['"\\x4"', "\\x takes 2 hexadecimal digits", 1],
	['"\\u12', "\\u takes 4 hexadecimal digits", 1],
	['"\\uD83D"', "\\uD83D is no sign of Unicode", 1],
	['"\\U00110000"', "\\U00110000 is no sign of Unicode", 1],
])("%j is refused", (source, message, line) => {
	expect(() => scanQuoted(new Cursor(source))).toThrow(
		expect.objectContaining({ message, line, kind: "ScannerError" }),
	);
});
