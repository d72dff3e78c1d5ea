import { expect, test } from "vitest";
import { JsonCursor } from "../../../source/formats/json/json-cursor.ts";
import { Float } from "../../../source/model/value.ts";

const at = (text: string) => new JsonCursor(Buffer.from(text), 0, Buffer.byteLength(text), 1);

test("numbers as Python writes them, with their types", () => {
	const typed = (text: string) => at(text).typedNumber();
	expect(["1", "-0", "1.0", "1e3", "12345678901234567890", "0.5"].map(typed)).toEqual([
		...[1, 0, new Float(1), new Float(1000), 12345678901234567890n, 0.5],
	]);
	expect(["NaN", "Infinity", "-Infinity"].map(typed)).toEqual([Number.NaN, 1 / 0, -1 / 0]);
	expect(typed("9".repeat(1000))).toBe(Number.POSITIVE_INFINITY);
});

test("texts with escapes and lone surrogates", () => {
	expect(at('"a\\"b\\\\" 1').text()).toBe('a"b\\');
	expect(at('"\\ud800\\u00e9é\\n"').text()).toBe("\ud800éé\n");
	expect(at(`"${"x".repeat(2000)}"`).text(10)).toBe("x".repeat(10));
	expect(() => at('"a\\"').text()).toThrow("it ends where the end of a text should be");
	expect(() => at('"\\q"').text()).toThrow("an escape that JSON knows");
});

test("passes any value and stands behind it", () => {
	for (const value of ['{"a": [1, {"b": []}, {}], "c": "]}"}', "[[], [[1]], true, null]", '"x"', "false", "-1.5e3"]) {
		const cursor = at(`${value} ,`);
		cursor.skip();
		expect(cursor.peek()).toBe(0x2c);
	}
	for (const broken of ["[1 2]", '{"a" 1}', "{1}", "[1,]", "[", '{"a": 1,}', "tru", "]"])
		expect(() => at(broken).skip()).toThrow();
});

test("counts lines", () => {
	const cursor = at("[1,\n\n2, x]");
	expect(() => cursor.skip()).toThrow('found "x]"');
	expect(cursor.line).toBe(3);
});

test("does not look behind its end", () => {
	const bytes = Buffer.from('{"a": "b"} 12');
	expect(() => new JsonCursor(bytes, 0, 8, 1).skip()).toThrow("it ends");
	expect(() => new JsonCursor(bytes, 11, 12, 1).number()).toThrow("a value");
});
