import { expect, test } from "vitest";
import { groupedNumber } from "../../../source/formats/csv/grouped-number.ts";

const [point, comma] = [0x2e, 0x2c];

test.each([
	["1,000", point, 1000],
	["-12,345,678.25", point, -12_345_678.25],
	["1.000", comma, 1000],
	["+1.234.567,5", comma, 1_234_567.5],
	["0,500", point, null],
	["1,5", point, null],
	["1,0000", point, null],
	["1000,000", point, null],
	["1.5", comma, null],
	["1.5", point, undefined],
	["a,b", point, undefined],
	["1,000 ms", point, undefined],
	["", point, undefined],
])("%j with the decimal point %i: %s", (text, sign, expected) => {
	expect(groupedNumber(text, sign)).toBe(expected);
});
