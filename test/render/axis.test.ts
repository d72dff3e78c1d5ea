import fc from "fast-check";
import { expect, test } from "vitest";
import { rangeOf, roundTicks, shareOf, tickText } from "../../source/render/axis.ts";

test("ticks are round, and as close to the count as they can be", () => {
	const cases: [[number, number, number], number[]][] = [
		[
			[0, 1, 6],
			[0, 0.2, 0.4, 0.6, 0.8, 1],
		],
		[
			[0, 100, 3],
			[0, 50, 100],
		],
		[
			[0, 299, 2],
			[0, 200],
		],
		[
			[1, 4, 2],
			[2, 4],
		],
		[
			[-0.99, 0.99, 3],
			[-0.5, 0, 0.5],
		],
		[
			[99, 101, 5],
			[99, 99.5, 100, 100.5, 101],
		],
		[
			[0.0012, 0.0048, 4],
			[0.002, 0.003, 0.004],
		],
		[
			[-1e308, 1e308, 3],
			[-1e308, 0, 1e308],
		],
		[[5, 5, 4], [5]],
		[[0, 5e-324, 3], [0]],
	];
	for (const [[min, max, count], ticks] of cases) expect(roundTicks(min, max, count)).toEqual(ticks);
});

test("an axis of any range has two ticks or more inside it", () => {
	const number = fc.double({ min: -1e6, max: 1e6, noNaN: true });
	fc.assert(
		fc.property(
			number,
			fc.double({ min: 1e-3, max: 1e6, noNaN: true }),
			fc.integer({ min: 3, max: 9 }),
			(min, size, count) => {
				const max = min + size;
				const ticks = roundTicks(min, max, count);
				expect(ticks.length).toBeGreaterThanOrEqual(2);
				expect(ticks.length).toBeLessThanOrEqual(count);
				expect(ticks.every((tick) => tick >= min - size * 1e-6 && tick <= max + size * 1e-6)).toBe(true);
				expect(new Set(ticks).size).toBe(ticks.length);
			},
		),
		{ numRuns: 1000 },
	);
});

test("data of one value has room around", () => {
	expect(rangeOf([[7, 7], [Number.NaN]])).toEqual({ min: 3.5, max: 10.5, only: 7 });
	expect(rangeOf([[4], []])).toEqual({ min: 2, max: 6, only: 4 });
	expect(rangeOf([[0]])).toEqual({ min: -0.5, max: 0.5, only: 0 });
	expect(rangeOf([[Number.MAX_VALUE]]).max).toBe(Number.MAX_VALUE);
	expect(
		rangeOf([
			[1, 2],
			[Number.POSITIVE_INFINITY, -3],
		]),
	).toEqual({ min: -3, max: 2, only: null });
});

test("a share is exact at both ends of any range", () => {
	const finite = fc.double({ noNaN: true, noDefaultInfinity: true });
	fc.assert(
		fc.property(finite, finite, (a, b) => {
			fc.pre(a !== b);
			const range = { min: Math.min(a, b), max: Math.max(a, b) };
			expect(shareOf(range.min, range)).toBe(0);
			expect(shareOf(range.max, range)).toBe(1);
		}),
	);
	expect(shareOf(0, { min: -1e308, max: 1e308 })).toBe(0.5);
});

test("a number on an axis is short", () => {
	expect([0, 50, -2, 0.5, 1e6, 2.5e-7, 1e308].map(tickText)).toEqual([
		"0",
		"50",
		"-2",
		"0.5",
		"1e+06",
		"2.5e-07",
		"1e+308",
	]);
});
