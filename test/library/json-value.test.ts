import { expect, test } from "vitest";
import { jsonValue } from "../../source/library/json-value.ts";
import { FilePath, Float, type Value } from "../../source/model/value.ts";

test.each<[Value | undefined, string]>([
	[undefined, "null"],
	[null, "null"],
	[true, "true"],
	["???", '"???"'],
	[3, "3"],
	[12345678901234567890n, "12345678901234567890"],
	[0.1, "0.1"],
	[1e-7, "1e-7"],
	[new Float(1), "1.0"],
	[new Float(1e22), "1e+22"],
	[Number.NaN, '"NaN"'],
	[Number.NEGATIVE_INFINITY, '"-Infinity"'],
	[new Uint8Array([104, 105]), '"aGk="'],
	[new FilePath("/a"), '"/a"'],
	[[1, new Float(2), [null]], "[1,2.0,[null]]"],
	[
		new Map<Value, Value>([
			[1, "a"],
			[true, new Map()],
			["__proto__", 2],
		]),
		'{"1":"a","True":{},"__proto__":2}',
	],
])("%o", (value, expected) => {
	expect(JSON.stringify(jsonValue(value))).toBe(expected);
});
