import fc from "fast-check";
import { expect, test } from "vitest";
import { jsonValue } from "../../../source/formats/wandb/json-value.ts";
import { DataError } from "../../../source/model/problem.ts";
import { Float, isList, isMapping, type Value } from "../../../source/model/value.ts";

test("numbers keep their type and all digits, and words outside of strings are numbers", () => {
	expect(jsonValue('[1, 1.0, 1e3, -0, 12345678901234567890, NaN, Infinity, -Infinity, "NaN \\"Infinity"]')).toEqual([
		1,
		new Float(1),
		new Float(1000),
		0,
		12345678901234567890n,
		Number.NaN,
		Number.POSITIVE_INFINITY,
		Number.NEGATIVE_INFINITY,
		'NaN "Infinity',
	]);
	expect(jsonValue('{"a": {"__proto__": null}, "b": [true]}')).toEqual(
		new Map<string, unknown>([
			["a", new Map([["__proto__", null]])],
			["b", [true]],
		]),
	);
});

test("what JSON.parse reads is read alike", () => {
	const plain = (value: Value): unknown => {
		if (isMapping(value)) return Object.fromEntries(value.entries().map(([key, item]) => [String(key), plain(item)]));
		if (isList(value)) return value.map(plain);
		return value instanceof Float ? value.value : typeof value === "bigint" ? Number(value) : value;
	};
	fc.assert(
		fc.property(fc.json(), (text) => {
			expect(JSON.stringify(plain(jsonValue(text)))).toEqual(JSON.stringify(JSON.parse(text)));
		}),
	);
});

test("anything else is a DataError, at once", () => {
	const hostile = [
		"",
		"{",
		"nan",
		"NaNs",
		"-NaN",
		'"a',
		"[".repeat(101),
		"[".repeat(1_000_000),
		`"${'\\"'.repeat(1_000_000)}`,
	];
	for (const text of hostile) expect(() => jsonValue(text), text.slice(0, 20)).toThrow(DataError);
	expect(jsonValue("9".repeat(1_000_000))).toBe(Number.POSITIVE_INFINITY);
});
