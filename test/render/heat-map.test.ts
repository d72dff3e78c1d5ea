import fc from "fast-check";
import { expect, test } from "vitest";
import { asciiGlyphs, unicodeGlyphs } from "../../source/render/glyphs.ts";
import { heatMap } from "../../source/render/heat-map.ts";
import { viewText } from "./view-text.ts";

const room = { width: 40, height: 8, glyphs: asciiGlyphs };

test("a small matrix has a cell a value, twice as wide as it is high", () => {
	expect(viewText(heatMap([0, 1, 2, 3, 4, 5, 6, 7, 3.5], [3, 3], room))).toEqual([
		"0     ....::::",
		"      ....::::",
		"1 ----====++++",
		"  ----====++++",
		"2 ****####====",
		"  ****####====",
		"  0   1   2",
		"0 [ .:-=+*#] 7",
	]);
});

test("what is not finite stands apart and is counted", () => {
	const lines = viewText(heatMap([0, Number.NaN, Number.NEGATIVE_INFINITY, 1], [2, 2], { ...room, height: 4 }));
	expect(lines).toEqual(["0   !!", "1 !!##", "  0 1", "0 [ .:-=+*#] 1   ! 1 NaN, 1 inf"]);
	expect(viewText(heatMap([Number.NaN], [1, 1], { ...room, height: 3 })).at(-1)).toBe("no finite value   ! 1 NaN");
});

test("values that are all equal are in the middle", () => {
	expect(viewText(heatMap([5, 5], [1, 2], { ...room, height: 3 }))).toEqual(["0 ====", "  0 1", "5 [ .:-=+*#] 5"]);
});

test("a large matrix is drawn by means, and says so with the range of its values", () => {
	const values = Float64Array.from({ length: 100 * 60 }, (_, index) => (index === 0 ? -999 : Math.floor(index / 3000)));
	const lines = viewText(heatMap(values, [100, 60], { width: 33, height: 6, glyphs: asciiGlyphs }));
	expect(lines).toHaveLength(6);
	expect(lines[0]).toMatch(/^ 0 {2}#+$/);
	expect(lines[2]).toBe(`50 ${"#".repeat(30)}`);
	expect(lines[4]).toBe("   0    10   20   30   40   50");
	expect(lines[5]).toBe("-19.98 [ .:-=+*#] 1   means of 25 x 2 values (-999 to 1)");
	expect(viewText(heatMap(values, [100, 60], { width: 80, height: 6, glyphs: unicodeGlyphs })).at(-1)).toContain(
		"means of 25 × 1 values",
	);
});

test("shades rise with the values, and colours with the shades", () => {
	const values = Array.from({ length: 8 }, (_, index) => index);
	for (const glyphs of [asciiGlyphs, unicodeGlyphs]) {
		const [line] = heatMap(values, [1, 8], { width: 20, height: 3, glyphs });
		const pieces = line!.segments.slice(1);
		expect(pieces.map(({ text }) => text).join("")).toBe(glyphs.shades.map((sign) => sign + sign).join(""));
		expect(pieces.map(({ tone }) => tone)).toEqual(["heat0", "heat1", "heat2", "heat3"]);
	}
});

test("it keeps to its room", () => {
	const side = fc.integer({ min: 1, max: 200 });
	const cell = fc.oneof(fc.double(), fc.constant(Number.NaN));
	fc.assert(
		fc.property(side, side, fc.integer({ min: 12, max: 90 }), fc.integer({ min: 3, max: 30 }), cell, cell, (...of) => {
			const [rows, columns, width, height, a, b] = of;
			const values = Float64Array.from({ length: rows * columns }, (_, index) => (index % 7 === 0 ? a : b));
			const lines = viewText(heatMap(values, [rows, columns], { width, height, glyphs: unicodeGlyphs }));
			expect(lines.length).toBeLessThanOrEqual(height);
			// The legend alone may be longer, and is cut by the screen.
			for (const line of lines.slice(0, -1)) expect(line.length).toBeLessThanOrEqual(width);
			expect(lines.join("")).not.toMatch(/undefined|Infinity/);
		}),
	);
});

test("the number of a block is that of its first row or column", () => {
	// Five rows in two blocks: 0 to 2, and 3 to 4.
	const lines = viewText(
		heatMap(
			Array.from({ length: 10 }, (_, index) => index),
			[5, 2],
			{ width: 20, height: 4, glyphs: asciiGlyphs },
		),
	);
	expect(lines.slice(0, 2).map((line) => line[0])).toEqual(["0", "3"]);
});
