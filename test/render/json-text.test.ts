import fc from "fast-check";
import { expect, test } from "vitest";
import { FilePath, float, type Value } from "../../source/model/value.ts";
import { type JsonValue, jsonText } from "../../source/render/json-text.ts";

test("JSON keeps digits and kinds", () => {
	const cases: [JsonValue, string][] = [
		[null, "null"],
		[true, "true"],
		["???", '"???"'],
		['a"\n\u001b', '"a\\"\\n\\u001b"'],
		["\ud800", '"\\ud800"'],
		[1, "1"],
		[12345678901234567890n, "12345678901234567890"],
		[float(1), "1.0"],
		[float(-0), "-0.0"],
		[float(1e22), "1e+22"],
		[1e-7, "1e-07"],
		[Number.NaN, '"NaN"'],
		[Number.POSITIVE_INFINITY, '"Infinity"'],
		[Number.NEGATIVE_INFINITY, '"-Infinity"'],
		[new Uint8Array([255, 0]), '"/wA="'],
		[new FilePath('a"b'), '"a\\"b"'],
		[[], "[]"],
		[[1, [float(2)]], "[1,[2.0]]"],
		[new Map(), "{}"],
		[
			new Map<Value, Value>([
				["b", 1],
				["a", 2],
				[null, 3],
				["__proto__", 4],
			]),
			'{"b":1,"a":2,"None":3,"__proto__":4}',
		],
		[{ run: "a", params: new Map([["lr", float(1)]]), best: null }, '{"run":"a","params":{"lr":1.0},"best":null}'],
	];
	for (const [value, text] of cases) expect(jsonText(value)).toBe(text);
});

test("floats have a point or an exponent and read back the same, ints have neither", () => {
	fc.assert(
		fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.bigInt(), (number, int) => {
			const text = jsonText(float(number));
			expect(text).toMatch(/[.e]/);
			expect(JSON.parse(text)).toBe(number);
			expect(jsonText(int)).toBe(String(int));
		}),
	);
});

test("any text reads back the same", () => {
	fc.assert(
		fc.property(fc.string({ unit: "binary" }), (text) => {
			expect(JSON.parse(jsonText(new Map([[text, text]])))).toEqual({ [text]: text });
		}),
	);
});
