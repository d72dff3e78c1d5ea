import fc from "fast-check";
import { expect, test } from "vitest";
import { mean, standardDeviation } from "../../source/query/moments.ts";

const numbers = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 3000 });

test("mean and deviation are those of two passes", () => {
	fc.assert(
		fc.property(numbers, (list) => {
			const centre = list.reduce((sum, value) => sum + value, 0) / list.length;
			const variance = list.reduce((sum, value) => sum + (value - centre) ** 2, 0) / list.length;
			const values = Float64Array.from(list);
			expect(Math.abs(mean(values, 0, list.length)! - centre)).toBeLessThan(1e-9);
			expect(Math.abs(standardDeviation(values)! - Math.sqrt(variance))).toBeLessThan(1e-8);
		}),
	);
});

test("large and close values keep their digits", () => {
	const values = Float64Array.from({ length: 5000 }, (_, index) => 1e9 + (index % 2));
	expect(mean(values, 0, 5000)).toBe(1e9 + 0.5);
	expect(standardDeviation(values)).toBe(0.5);
	// numpy.std of the same: sqrt((n² - 1) / 12) for n consecutive integers.
	const run = Float64Array.from({ length: 10_000 }, (_, index) => 1e12 + index);
	expect(standardDeviation(run)).toBeCloseTo(Math.sqrt((1e8 - 1) / 12), 8);
});

test("a million tenths do not drift as they do when they are added one by one", () => {
	const values = new Float64Array(1_000_000).fill(0.1);
	expect(Math.abs(mean(values, 0, 1_000_000)! - 0.1)).toBeLessThan(1e-15);
	expect(standardDeviation(values)).toBe(0);
});

test("a part is the mean of its own values", () => {
	const values = Float64Array.of(9, 1, 2, 3);
	expect(mean(values, 1, 4)).toBe(2);
	expect(mean(values, 4, 4)).toBeNull();
	expect(standardDeviation(new Float64Array())).toBeNull();
});

test("finite values do not overflow, infinite ones stay", () => {
	expect(mean(Float64Array.of(1.7e308, 1.7e308), 0, 2)).toBe(1.7e308);
	expect(mean(Float64Array.of(1, Number.POSITIVE_INFINITY), 0, 2)).toBe(Number.POSITIVE_INFINITY);
	expect(mean(Float64Array.of(Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY), 0, 2)).toBeNaN();
	expect(mean(Float64Array.of(1, Number.NaN), 0, 2)).toBeNaN();
	expect(standardDeviation(Float64Array.of(1, Number.NaN))).toBeNaN();
	expect(standardDeviation(Float64Array.of(Number.POSITIVE_INFINITY, 1))).toBeNaN();
	expect(standardDeviation(Float64Array.of(1, Number.NEGATIVE_INFINITY))).toBeNaN();
});
