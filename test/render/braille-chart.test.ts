import fc from "fast-check";
import { expect, test } from "vitest";
import { brailleChart } from "../../source/render/braille-chart.ts";
import type { ChartSeries } from "../../source/render/chart-series.ts";
import { unicodeGlyphs } from "../../source/render/glyphs.ts";
import { displayWidth } from "../../source/render/width.ts";

const curve = (values: readonly number[], steps = Array.from(values.keys())): ChartSeries => ({
	label: "a",
	steps,
	values,
});

function draw(series: readonly ChartSeries[], width: number, height: number): string[] {
	const lines = brailleChart(series, { width, height, glyphs: unicodeGlyphs });
	return lines.map((segments) => segments.map(({ text }) => text).join(""));
}

test("a line from corner to corner, with round ticks", () => {
	expect(draw([curve([0, 1, 2, 3, 4])], 20, 6)).toEqual([
		"4 ┤             ⢀⡠⠔⠊",
		"2 ┤        ⣀⡠⠤⠒⠉⠁   ",
		"  │    ⣀⠤⠒⠉         ",
		"0 ┤⣀⠤⠒⠉             ",
		"  └┬───────┬───────┬",
		"   0       2       4",
	]);
});

test("a number at the right edge keeps all its digits", () => {
	expect(draw([curve([0, 1], [0, 100])], 20, 5).slice(-2)).toEqual(["    └┬──────┬──────┬", "     0      50   100"]);
});

test("what is not finite breaks the line and is marked on the axis, and hides nothing", () => {
	expect(draw([curve([1, 8, 2, Number.NaN, Number.POSITIVE_INFINITY, 3])], 24, 6)).toEqual([
		"8 ┤   ⡰⠱⡀               ",
		"  │  ⡰⠁ ⠑⡄              ",
		"  │ ⡰⠁   ⠈⢆            ⢀",
		"2 ┤⡰⠁     ⠈⠂            ",
		"  └┬───────┬───×───×────",
		"   0       2       4    ",
	]);
});

test("one value, or one value all along, has its own tick", () => {
	expect(draw([curve([5])], 20, 5)).toEqual([
		"  │                 ",
		"5 ┤        ⠐        ",
		"  │                 ",
		"  └────────┬────────",
		"           0        ",
	]);
	expect(draw([curve([2.5, 2.5, 2.5])], 20, 5)[1]).toBe("2.5 ┤⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒");
});

test("a spike among thousands of values stays", () => {
	const values = new Array<number>(10_000).fill(0);
	values[5000] = 100;
	values[5001] = -100;
	const lines = draw([curve(values)], 30, 7);
	expect(lines[0]).toMatch(/^ 100 ┤ +[⡇⢸⢰] +$/);
	expect(lines[4]).toMatch(/^-100 ┤ +[⡇⢸⢰] +$/);
});

test("curves share the axes, and each cell knows its curve", () => {
	const lines = brailleChart([curve([0, 10]), curve([10, 0], [1, 3])], { width: 20, height: 6, glyphs: unicodeGlyphs });
	const ofSeries = (row: number) => lines[row]?.filter(({ text }) => text.trim() !== "").map(({ series }) => series);
	expect([0, 1, 2, 3].map(ofSeries)).toEqual([
		[null, 0, 1],
		[null, 0, 1],
		[null, 0, 1],
		[null, 0, 1],
	]);
});

const bit = [
	[0x01, 0x08],
	[0x02, 0x10],
	[0x04, 0x20],
	[0x40, 0x80],
];

test("every value is drawn where it belongs", () => {
	fc.assert(
		fc.property(
			fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 2, maxLength: 200 }),
			fc.integer({ min: 16, max: 60 }),
			fc.integer({ min: 3, max: 16 }),
			(values, width, height) => {
				const [min, max] = [Math.min(...values), Math.max(...values)];
				fc.pre(min < max);
				const cells = draw([curve(values)], width, height)
					.slice(0, -2)
					.map((line) => [...line.replace(/^.*[│┤]/, "")]);
				const [across, down] = [cells[0]!.length * 2 - 1, cells.length * 4 - 1];
				for (const [index, value] of values.entries()) {
					const x = Math.round((index / (values.length - 1)) * across);
					const y = down - Math.round(((value - min) / (max - min)) * down);
					const bits = cells[y >> 2]![x >> 1]!.codePointAt(0)! - 0x2800;
					expect(bits & bit[y & 3]![x & 1]!, `value ${index} of ${values}`).not.toBe(0);
				}
			},
		),
		{ numRuns: 300 },
	);
});

test("any data fills exactly its room, from its least to its greatest value", () => {
	fc.assert(
		fc.property(
			fc.array(fc.array(fc.double(), { maxLength: 50 }), { minLength: 1, maxLength: 3 }),
			fc.integer({ min: 16, max: 60 }),
			fc.integer({ min: 3, max: 16 }),
			(lists, width, height) => {
				const finite = lists.flat().filter(Number.isFinite);
				fc.pre(finite.length > 0);
				const lines = draw(
					lists.map((values) => curve(values)),
					width,
					height,
				);
				expect(lines.map(displayWidth)).toEqual(new Array(height).fill(width));
				expect(lines.at(-2)?.includes("×")).toBe(finite.length < lists.flat().length);
				const has = (line: string, mask: number) =>
					[...line].some((char) => char >= "\u2800" && char <= "\u28ff" && (char.codePointAt(0)! & mask) !== 0);
				if (Math.min(...finite) === Math.max(...finite)) expect(lines.some((line) => has(line, 0xff))).toBe(true);
				else expect([has(lines[0]!, 0x09), has(lines.at(-3)!, 0xc0)]).toEqual([true, true]);
			},
		),
		{ numRuns: 500 },
	);
});
