import { expect, test } from "vitest";
import { FilePath, Float, float, floatText, integer, kindOf, numberOf, type Value } from "../../source/model/value.ts";

test("floats print as Python's repr prints them", () => {
	const cases: [number, string][] = [
		[1, "1.0"],
		[0.1, "0.1"],
		[1e-5, "1e-05"],
		[0.0001, "0.0001"],
		[2.5e-5, "2.5e-05"],
		[1e16, "1e+16"],
		[123456789012345.0, "123456789012345.0"],
		[1e22, "1e+22"],
		[-0, "-0.0"],
		[0, "0.0"],
		[5e-324, "5e-324"],
		[Number.NaN, "nan"],
		[Number.NEGATIVE_INFINITY, "-inf"],
	];
	for (const [value, text] of cases) expect(floatText(value)).toBe(text);
});

test("a float that looks like an integer stays a float, an int beyond 2^53 keeps its digits", () => {
	expect(float(1)).toBeInstanceOf(Float);
	expect(float(-0)).toBeInstanceOf(Float);
	expect(float(0.5)).toBe(0.5);
	expect(integer(7n)).toBe(7);
	expect(integer(9007199254740993n)).toBe(9007199254740993n);
	expect(JSON.stringify([float(1), new FilePath("a/b")])).toBe('[1.0,"a/b"]');
});

test("every kind is told apart", () => {
	const cases: [Value | undefined, string][] = [
		[undefined, "absent"],
		[null, "null"],
		["???", "missing"],
		[Number.NaN, "float"],
		[1, "int"],
		[10n ** 30n, "int"],
		[float(1), "float"],
		["1", "text"],
		[true, "flag"],
		[new Uint8Array(1), "bytes"],
		[new FilePath("x"), "path"],
		[[1], "list"],
		[new Map(), "mapping"],
	];
	for (const [value, kind] of cases) expect(kindOf(value)).toBe(kind);
	expect(numberOf(float(2))).toBe(2);
	expect(numberOf("2")).toBeUndefined();
});
