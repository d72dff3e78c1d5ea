import { expect, test } from "vitest";
import {
	floatOfText,
	intOfBytes,
	intOfText,
	stringOfLiteral,
	textOfRawEscapes,
} from "../../../source/formats/pickle/pickle-text.ts";
import { Float } from "../../../source/model/value.ts";

test.each<[string, unknown]>([
	["12", 12],
	["-7\r", -7],
	["01", true],
	["00", false],
	["9007199254740993L", 9007199254740993n],
	["1.5", undefined],
	["", undefined],
	["9".repeat(3000), undefined],
])("int %s", (text, value) => expect(intOfText(text)).toBe(value));

test.each<[string, unknown]>([
	["0.5", 0.5],
	["1", new Float(1)],
	["1e-05", 1e-5],
	["nan", Number.NaN],
	["-inf", Number.NEGATIVE_INFINITY],
	["Infinity", Number.POSITIVE_INFINITY],
	["0x10", undefined],
	["", undefined],
])("float %s", (text, value) => expect(floatOfText(text)).toEqual(value));

test.each<[number[], unknown]>([
	[[], 0],
	[[0xff], -1],
	[[0xff, 0], 255],
	[[0, 0, 0, 0, 0, 0, 0, 0, 1], 2n ** 64n],
	[[0, 0, 0, 0, 0, 0, 0, 0x80], -(2n ** 63n)],
	[new Array(2000).fill(1), undefined],
])("int of the bytes %j", (bytes, value) => expect(intOfBytes(Uint8Array.from(bytes))).toBe(value));

test("strings with their quotes, and texts with raw escapes", () => {
	expect([stringOfLiteral("'a\\n\\x41'"), stringOfLiteral('"it\'s"')]).toEqual(["a\nA", "it's"]);
	expect([stringOfLiteral("abc"), stringOfLiteral("'"), stringOfLiteral("'a\"")]).toEqual([
		undefined,
		undefined,
		undefined,
	]);
	expect(textOfRawEscapes("a\\u20ac\\U0001f525\\x41\\Uffffffff")).toBe("a€🔥\\x41\\Uffffffff");
});
