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

test("columns by x hold what each value by itself would put there", () => {
	const value = fc.oneof(fc.double(), fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY));
	const points = fc.array(fc.tuple(fc.integer({ min: 0, max: 4 }), value), { maxLength: 200 });
	fc.assert(
		fc.property(points, fc.integer({ min: 1, max: 30 }), (steps, columns) => {
			let x = -3;
			const xs = steps.map(([by]) => {
				x += by;
				return x;
			});
			const values = steps.map(([, one]) => one);
			const columnOf = (index: number) => Math.floor(xs[index]! / 2);
			const wanted = Array.from({ length: columns }, (_, column) => {
				const all = values.filter((_, index) => Math.max(0, Math.min(columns - 1, columnOf(index))) === column);
				const finite = all.filter(Number.isFinite);
				if (all.length === 0) return undefined;
				const isBroken = finite.length < all.length;
				if (finite.length === 0)
					return { min: Number.NaN, max: Number.NaN, first: Number.NaN, last: Number.NaN, isBroken };
				const [min, max] = [finite.reduce((a, b) => (b < a ? b : a)), finite.reduce((a, b) => (b > a ? b : a))];
				return { min, max, first: finite[0], last: finite.at(-1), isBroken };
			});
			// 0 and -0 stand at one height.
			const plain = (bucket: (typeof wanted)[number]) =>
				bucket && { ...bucket, min: bucket.min + 0, max: bucket.max + 0 };
			expect(downSample(values, columns, columnOf).map(plain)).toEqual(wanted.map(plain));
		}),
	);
});

test("of many values each is read once, and the column asked for only where one ends", () => {
	let asked = 0;
	let read = 0;
	const values = new Proxy(new Float64Array(100_000), {
		get(target, key) {
			if (typeof key === "string" && /^\d+$/.test(key)) read++;
			return Reflect.get(target, key, target);
		},
	});
	const buckets = downSample(values, 100, (index) => {
		asked++;
		return Math.floor(index / 1000);
	});
	expect(buckets).toHaveLength(100);
	expect(read).toBe(100_000);
	expect(asked).toBeLessThan(100 * 30);
});

test("the range leaves out what is not finite", () => {
	expect(finiteRange([Number.NaN, 2, -1, Number.POSITIVE_INFINITY])).toEqual({ min: -1, max: 2 });
	expect(finiteRange([Number.NaN, Number.NEGATIVE_INFINITY])).toBeUndefined();
	expect(finiteRange([])).toBeUndefined();
});
