import { expect, test } from "vitest";
import { pythonFloat, pythonInt } from "../../source/hydra/python-number.ts";

test.each<[string, bigint | null]>([
	["12", 12n],
	[" +1_0\n", 10n],
	["-0", 0n],
	["007", 7n],
	["99999999999999999999", 99999999999999999999n],
	["1__0", null],
	["_1", null],
	["1.0", null],
	["0x1", null],
	["", null],
])("int(%j)", (text, value) => expect(pythonInt(text)).toBe(value));

test.each<[string, number | null]>([
	["1", 1],
	[" -1_0.5e-1_0 ", -10.5e-10],
	["1.", 1],
	[".5", 0.5],
	["-Infinity", Number.NEGATIVE_INFINITY],
	["+inf", Number.POSITIVE_INFINITY],
	["-NaN", Number.NaN],
	["1e400", Number.POSITIVE_INFINITY],
	[".", null],
	["1e", null],
	["1_", null],
	["0x1", null],
	["", null],
])("float(%j)", (text, value) => expect(pythonFloat(text)).toBe(value));
