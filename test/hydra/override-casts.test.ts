import { describe, expect, test } from "vitest";
import { QuotedText } from "../../source/hydra/override.ts";
import { boolCast, castValue, floatCast, intCast, jsonCast, textCast } from "../../source/hydra/override-casts.ts";
import { float, type Value } from "../../source/model/value.ts";
import { spelled } from "../corpus.ts";

const casts = { int: intCast, float: floatCast, str: textCast, bool: boolCast, json_str: jsonCast };

describe("as Python casts", () => {
	test.each<[keyof typeof casts, Value, string | null]>([
		["int", float(-1.9), "int -1"],
		["int", " -1_0\t", "int -10"],
		["int", "1.0", null],
		["int", "0x10", null],
		["int", Number.POSITIVE_INFINITY, null],
		["int", Number.NaN, null],
		["int", true, "int 1"],
		["int", null, null],
		["int", "9007199254740993", "int 9007199254740993"],
		["float", "1e3", "float 1000.0"],
		["float", " -Infinity ", "float -Infinity"],
		["float", 2n ** 60n, "float 1.152921504606847e+18"],
		["float", false, "float 0.0"],
		["float", null, null],
		["float", "1.0.0", null],
		["str", true, '"true"'],
		["str", float(10), '"10.0"'],
		["str", 1e-5, '"1e-05"'],
		["str", null, null],
		["bool", "tRuE", "true"],
		["bool", "", null],
		["bool", "yes", null],
		["bool", float(0), "false"],
		["bool", Number.NaN, "true"],
		["bool", null, "false"],
	])("%s(%s) → %s", (name, value, expected) => {
		if (expected === null)
			expect(() => casts[name].apply(value)).toThrow(expect.objectContaining({ kind: "HydraException" }));
		else expect(spelled(casts[name].apply(value))).toBe(expected);
	});
});

test("lists and dicts are cast value by value, with their quotes off and their keys as they are", () => {
	const nested = [new QuotedText("1", "'"), new Map<Value, never>([[2, [new QuotedText("3", '"')] as never]])];
	expect(castValue(nested, intCast)).toEqual([1, new Map([[2, [3]]])]);
	expect(() => castValue([1, ["x"]], intCast)).toThrow("x is no int");
});

test.each<[Value, string]>([
	[new Map<Value, Value>([["a", [1, float(2)]]]), '{"a": [1, 2.0]}'],
	[
		new Map<Value, Value>([
			[1, null],
			[true, false],
			[1.5, new Map()],
		]),
		'{"1": null, "true": false, "1.5": {}}',
	],
	[[Number.NaN, Number.NEGATIVE_INFINITY, 2n ** 70n], "[NaN, -Infinity, 1180591620717411303424]"],
	['"\\/\b\f\n\r\t\u0001', '"\\"\\\\/\\b\\f\\n\\r\\t\\u0001"'],
	["~\u007f\u0080é\u2028\u{1f600}", '"~\\u007f\\u0080\\u00e9\\u2028\\ud83d\\ude00"'],
])("json_str makes one text of all, as json.dumps does: %#", (value, expected) => {
	expect(castValue(value as never, jsonCast)).toBe(expected);
});
