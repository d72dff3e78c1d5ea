import fc from "fast-check";
import { expect, test } from "vitest";
import { finiteRange } from "../../source/render/down-sample.ts";
import { asciiGlyphs } from "../../source/render/glyphs.ts";
import { binsOf, histogram } from "../../source/render/histogram.ts";
import { viewText } from "./view-text.ts";

const room = { width: 30, height: 6, glyphs: asciiGlyphs };
const { NaN: nan, POSITIVE_INFINITY: inf, MAX_VALUE: huge } = Number;

test("integers each have a bin where there is room", () => {
	expect(viewText(histogram([3, 1, 1, 1, 1], true, room))).toEqual([
		"n 5   min 1   max 3   mean 1.4",
		`1  4  ${"#".repeat(24)}`,
		"2  0",
		"3  1  ######",
	]);
});

test("integers share bins where there is not, as many in each", () => {
	const values = Array.from({ length: 256 }, (_, index) => index);
	expect(viewText(histogram(values, true, room)).map((line) => line.slice(0, 14))).toEqual([
		"n 256   min 0 ",
		"   0 to 51  52",
		" 52 to 103  52",
		"104 to 155  52",
		"156 to 207  52",
		"208 to 255  48",
	]);
});

test("what is not finite is counted apart", () => {
	const values = [nan, 0, 0.5, 1, inf, -inf, nan, 0.1];
	expect(viewText(histogram(values, false, { ...room, height: 3 }))).toEqual([
		"n 8   min 0   max 1   mean 0.4   2 NaN, 2 inf",
		"0 to 0.5  2  #################",
		"0.5 to 1  2  #################",
	]);
	expect(viewText(histogram([nan, inf], false, room))).toEqual(["n 2   no finite value   1 NaN, 1 inf"]);
});

test("one value has one bin, and a rare one still shows", () => {
	expect(viewText(histogram([0.5, 0.5], false, room))[1]).toBe(`0.5  2  ${"#".repeat(22)}`);
	const values = Float64Array.from({ length: 10_000 }, (_, index) => (index === 0 ? 1 : 0));
	expect(viewText(histogram(values, true, room)).at(-1)).toBe("1     1  #");
});

test("the greatest doubles have a mean and bins", () => {
	const lines = viewText(histogram([huge, huge, -huge, -huge, huge, huge], false, { ...room, width: 60, height: 3 }));
	expect(lines[0]).toContain("mean 5.992e+307");
	expect(lines.slice(1).map((line) => line.trim().split(/ {2}/)[1])).toEqual(["2", "4"]);
});

test("each finite value is in one bin, between its edges", () => {
	const value = fc.oneof(fc.double(), fc.double({ min: -1, max: 1 }), fc.integer({ min: -50, max: 50 }));
	fc.assert(
		fc.property(fc.array(value, { minLength: 1 }), fc.integer({ min: 1, max: 20 }), (values, most) => {
			const range = finiteRange(values);
			fc.pre(range !== undefined);
			const finite = values.filter(Number.isFinite);
			for (const isWhole of [false, finite.every(Number.isSafeInteger)]) {
				const bins = binsOf(values, range, isWhole, most);
				expect(bins.length).toBeLessThanOrEqual(most);
				expect(bins.reduce((sum, { count }) => sum + count, 0)).toBe(finite.length);
				// 0 and -0 are one edge.
				expect([bins[0]!.low + 0, bins.at(-1)!.high + 0]).toEqual([range.min + 0, range.max + 0]);
				for (const [index, { low, high }] of bins.entries()) {
					expect(low).toBeLessThanOrEqual(high);
					if (!isWhole && index > 0) expect(low).toBe(bins[index - 1]!.high);
					const isLast = index === bins.length - 1;
					const isIn = (one: number) => one >= low && (isWhole || isLast ? one <= high : one < high);
					if (low < high) expect(bins[index]!.count).toBe(finite.filter(isIn).length);
				}
			}
		}),
	);
});

test("whole values are in the bin that names them", () => {
	const values = fc.array(fc.integer({ min: -300, max: 300 }), { minLength: 1 });
	fc.assert(
		fc.property(values, fc.integer({ min: 1, max: 20 }), (list, most) => {
			for (const { low, high, count } of binsOf(list, finiteRange(list)!, true, most))
				expect(count).toBe(list.filter((one) => one >= low && one <= high).length);
		}),
	);
});

test("bins of close values far from 0 have names of their own", () => {
	const values = Float64Array.from({ length: 100 }, (_, index) => 1e6 + index * 1e-5);
	const names = viewText(histogram(values, false, room))
		.slice(1)
		.map((line) => line.trim().split(/ {2}/)[0]);
	expect(names).toHaveLength(5);
	expect(new Set(names).size).toBe(5);
});
