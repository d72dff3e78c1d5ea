import fc from "fast-check";
import { expect, test } from "vitest";
import { downSample, finiteRange } from "../../source/render/down-sample.ts";

test("a column keeps least, greatest, first and last, and tells what is not finite", () => {
	expect(downSample([3, 1, 9, 4, Number.NaN, Number.POSITIVE_INFINITY, Number.NaN, 2], 4)).toEqual([
		{ min: 1, max: 3, first: 3, last: 1, isBroken: false },
		{ min: 4, max: 9, first: 9, last: 4, isBroken: false },
		{ min: Number.NaN, max: Number.NaN, first: Number.NaN, last: Number.NaN, isBroken: true },
		{ min: 2, max: 2, first: 2, last: 2, isBroken: true },
	]);
	expect(downSample([5, Number.NaN], 1)[0]).toEqual({ min: 5, max: 5, first: 5, last: 5, isBroken: true });
});

test("columns go by x where x is given; those without a value are empty", () => {
	const columns = downSample([1, 2, 3], 3, (index) => [0, 2, 7][index]!);
	expect(columns.map((bucket) => bucket?.max)).toEqual([1, undefined, 3]);
	expect(columns[2]?.first).toBe(2);
	expect(downSample([], 2)).toEqual([undefined, undefined]);
});

test("no spike disappears", () => {
	fc.assert(
		fc.property(fc.array(fc.double()), fc.integer({ min: 1, max: 20 }), (values, columns) => {
			const buckets = downSample(values, columns).filter((bucket) => bucket !== undefined);
			expect(finiteRange(buckets.flatMap(({ min, max }) => [min, max]))).toEqual(finiteRange(values));
			expect(buckets.some(({ isBroken }) => isBroken)).toBe(values.some((value) => !Number.isFinite(value)));
		}),
	);
});

test("the range leaves out what is not finite", () => {
	expect(finiteRange([Number.NaN, 2, -1, Number.POSITIVE_INFINITY])).toEqual({ min: -1, max: 2 });
	expect(finiteRange([Number.NaN, Number.NEGATIVE_INFINITY])).toBeUndefined();
	expect(finiteRange([])).toBeUndefined();
});
