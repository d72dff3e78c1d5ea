import fc from "fast-check";
import { expect, test } from "vitest";
import { sampleStatistics } from "../../source/query/sample-statistics.ts";

const near = (found: number | null, wanted: number, scale: number) =>
	expect(Math.abs(found! - wanted)).toBeLessThanOrEqual(1e-9 * Math.max(1, scale));

test("the numbers of scipy and numpy", () => {
	const { mean, std, stderr, ci95, median, iqm, min, max, n } = sampleStatistics([3, 1, 4, 1, 5, 9, 2, 6, 5, 3.5]);
	expect({ n, mean, median, iqm, min, max }).toEqual({ n: 10, mean: 3.95, median: 3.75, iqm: 3.75, min: 1, max: 9 });
	expect(std).toBeCloseTo(2.4545875417267156, 12);
	expect(stderr).toBeCloseTo(0.776208734813001, 12);
	expect(ci95![0]).toBeCloseTo(2.194093850716237, 10);
	expect(ci95![1]).toBeCloseTo(5.705906149283763, 10);
});

test("the interquartile mean is that of scipy.stats.trim_mean(x, 0.25)", () => {
	const values = [3, 1, 4, 1, 5, 9, 2, 6, 5];
	const found = values.map((_, index) => sampleStatistics(values.slice(0, index + 1)).iqm);
	expect(found).toEqual([3, 2, 8 / 3, 2, 8 / 3, 3.25, 3, 3.5, 3.8]);
});

test("what is no finite number is counted apart, and all runs are counted", () => {
	const found = sampleStatistics([1, Number.NaN, undefined, 3, Number.NEGATIVE_INFINITY, Number.NaN]);
	expect(found).toMatchObject({ runs: 6, n: 2, nan: 2, infinite: 1, missing: 1, mean: 2, min: 1, max: 3 });
});

test("too few numbers have no deviation, none have nothing", () => {
	expect(sampleStatistics([0.5])).toMatchObject({ n: 1, mean: 0.5, std: null, stderr: null, ci95: null, median: 0.5 });
	expect(sampleStatistics([0.5], { interval: "bootstrap" }).ci95).toBeNull();
	expect(sampleStatistics([Number.NaN])).toMatchObject({
		runs: 1,
		n: 0,
		mean: null,
		median: null,
		iqm: null,
		max: null,
	});
	expect(sampleStatistics([]).runs).toBe(0);
	expect(sampleStatistics([2, 2, 2])).toMatchObject({ std: 0, ci95: [2, 2] });
});

test("as the definitions say, of any numbers in any order", () => {
	const number = fc.oneof(
		{ weight: 6, arbitrary: fc.double({ min: -1e6, max: 1e6, noNaN: true }) },
		fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, undefined),
	);
	fc.assert(
		fc.property(fc.array(number, { maxLength: 40 }), (numbers) => {
			const found = sampleStatistics(numbers);
			const finite = numbers.filter((one): one is number => Number.isFinite(one)).sort((a, b) => a - b);
			const n = finite.length;
			expect(found.n).toBe(n);
			expect(found.missing).toBe(numbers.filter((one) => one === undefined).length);
			expect(found.n + found.nan + found.infinite + found.missing).toBe(found.runs);
			expect(found.runs).toBe(numbers.length);
			if (n === 0) return;
			const scale = Math.max(...finite.map(Math.abs));
			const mean = finite.reduce((sum, one) => sum + one, 0) / n;
			near(found.mean, mean, scale);
			near(found.median, (finite[Math.floor((n - 1) / 2)]! + finite[Math.floor(n / 2)]!) / 2, scale);
			const middle = finite.slice(Math.floor(n / 4), n - Math.floor(n / 4));
			near(found.iqm, middle.reduce((sum, one) => sum + one, 0) / middle.length, scale);
			expect([found.min, found.max]).toEqual([finite[0], finite[n - 1]]);
			if (n < 2) return;
			const std = Math.sqrt(finite.reduce((sum, one) => sum + (one - mean) ** 2, 0) / (n - 1));
			near(found.std, std, scale);
			near(found.stderr, std / Math.sqrt(n), scale);
			near((found.ci95![0] + found.ci95![1]) / 2, mean, scale);
			expect(found.ci95![1] - mean).toBeGreaterThanOrEqual(1.95 * found.stderr! - 1e-9 * scale);
		}),
	);
});
