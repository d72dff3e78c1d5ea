import fc from "fast-check";
import { expect, test } from "vitest";
import { chart } from "../../source/render/chart.ts";
import { asciiGlyphs, type Glyphs, unicodeGlyphs } from "../../source/render/glyphs.ts";
import { displayWidth } from "../../source/render/width.ts";

function draw(values: readonly number[], width: number, height: number, glyphs: Glyphs = unicodeGlyphs): string[] {
	const lines = chart([{ label: "a", steps: Array.from(values.keys()), values }], { width, height, glyphs });
	return lines.map((segments) => segments.map(({ text }) => text).join(""));
}

test("braille where the terminal has it, else ASCII", () => {
	expect(draw([1, 2], 20, 4).join("")).toMatch(/[\u2801-\u28ff]/);
	expect(draw([1, 2], 20, 4, asciiGlyphs).join("")).toMatch(/^[\x20-\x7e]+$/);
});

test("why there is nothing to see", () => {
	expect(draw([], 20, 3)).toEqual(["  no values         ", " ".repeat(20), " ".repeat(20)]);
	expect(draw([Number.NaN, Number.POSITIVE_INFINITY], 20, 1)).toEqual(["  no finite value   "]);
	expect(chart([], { width: 12, height: 1, glyphs: asciiGlyphs })[0]?.[0]?.text).toBe("  no values ");
});

test("a room too small for a chart stays blank", () => {
	expect(draw([1, 2], 15, 4)).toEqual(new Array(4).fill(" ".repeat(15)));
	expect(draw([1, 2], 20, 2)).toEqual(new Array(2).fill(" ".repeat(20)));
	expect(draw([1, 2], 16, 3)[0]?.trim()).not.toBe("");
});

test("always exactly the room that was given", () => {
	fc.assert(
		fc.property(
			fc.array(fc.double()),
			fc.nat(40),
			fc.nat(12),
			fc.constantFrom(unicodeGlyphs, asciiGlyphs),
			(values, width, height, glyphs) => {
				expect(draw(values, width, height, glyphs).map(displayWidth)).toEqual(new Array(height).fill(width));
			},
		),
		{ numRuns: 500 },
	);
});
