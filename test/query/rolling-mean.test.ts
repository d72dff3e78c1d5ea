import fc from "fast-check";
import { expect, test } from "vitest";
import { rollingMean } from "../../source/query/rolling-mean.ts";

const { NaN: nan, POSITIVE_INFINITY: inf, MAX_VALUE: most } = Number;

test.each<[values: number[], window: number, means: number[]]>([
	[[], 1, []],
	[[1, 2], 3, []],
	[[1, 2], 1e9, []],
	[[1, 2], 1, [1, 2]],
	[[1, 2, 6, 4, 2], 3, [3, 4, 4]],
	[[1, 2, 6, 4, 2], 5, [3]],
	[[1, nan, 2, 4], 2, [nan, nan, 3]],
	[[1, inf, 2, 4, -inf], 2, [inf, inf, 3, -inf]],
	[[inf, -inf, 1, 1], 2, [nan, -inf, 1]],
	// A running sum would lose the ones after what is large.
	[[1e17, 1, 1, 1], 2, [5e16, 1, 1]],
	[[most, most, most], 2, [most, most]],
])("%j by %i", (values, window, means) => {
	expect([...rollingMean(Float64Array.from(values), window)]).toEqual(means);
});

test("it is the mean of every window", () => {
	const values = fc.array(
		fc.oneof(
			{ weight: 30, arbitrary: fc.double({ min: -1e3, max: 1e3, noNaN: true }) },
			{ weight: 1, arbitrary: fc.constantFrom(nan, inf, -inf) },
		),
		{ maxLength: 60 },
	);
	fc.assert(
		fc.property(values, fc.integer({ min: 1, max: 20 }), (given, window) => {
			const means = rollingMean(Float64Array.from(given), window);
			const starts = Array.from({ length: Math.max(0, given.length - window + 1) }, (_, index) => index);
			const wanted = starts.map((start) => given.slice(start, start + window).reduce((a, b) => a + b, 0) / window);
			expect(means.length).toBe(wanted.length);
			for (const [index, mean] of wanted.entries()) {
				if (Number.isFinite(mean)) expect(means[index]).toBeCloseTo(mean, 9);
				else expect(means[index]).toBe(mean);
			}
		}),
	);
});
