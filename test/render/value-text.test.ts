import { expect, test } from "vitest";
import { FilePath, float, type Value } from "../../source/model/value.ts";
import { asciiGlyphs, unicodeGlyphs } from "../../source/render/glyphs.ts";
import { valueText } from "../../source/render/value-text.ts";

test("absent, null, missing, NaN and the empty text are five things", () => {
	expect([undefined, null, "???", Number.NaN, ""].map((value) => valueText(value))).toEqual([
		"·",
		"null",
		"???",
		"NaN",
		"''",
	]);
	expect(valueText(undefined, asciiGlyphs)).toBe(".");
});

test("a value is written as the config has it", () => {
	const cases: [Value, string][] = [
		[1, "1"],
		[float(1), "1.0"],
		[1e-5, "1e-05"],
		[0.1234567890123, "0.1234567890123"],
		[12345678901234567890n, "12345678901234567890"],
		[Number.NEGATIVE_INFINITY, "-inf"],
		[true, "true"],
		["adam", "adam"],
		["a\nb\u001b[31m", "a␊b␛[31m"],
		[new FilePath("a/\tb"), "a/ b"],
		[new Uint8Array(3), "<3 bytes>"],
		[[1, float(1), null, "x", []], "[1, 1.0, null, x, []]"],
		[
			new Map<Value, Value>([
				["a", [1]],
				[2, new Map()],
				["b\n", true],
			]),
			"{a: [1], 2: {}, b␊: true}",
		],
	];
	for (const [value, text] of cases) expect(valueText(value)).toBe(text);
});

test("a long list says that it goes on", () => {
	const list = Array.from({ length: 40 }, (_, index) => index);
	expect(valueText(list)).toBe(`[${list.slice(0, 32).join(", ")}, …]`);
	expect(valueText(list, asciiGlyphs)).toContain("31, ~]");
	expect(valueText(list.slice(0, 32))).toBe(`[${list.slice(0, 32).join(", ")}]`);
	expect(valueText(new Map(list.map((key) => [key, key])), unicodeGlyphs)).toContain("31: 31, …}");
});
