import fc from "fast-check";
import { expect, test } from "vitest";
import { blockMeans } from "../../source/render/block-means.ts";

const { NaN: nan, POSITIVE_INFINITY: inf, MAX_VALUE: huge } = Number;

test("a block is the mean of its finite values, and what is not finite is counted", () => {
	const values = [1, 3, nan, nan, 5, 7, nan, inf, 2, inf, 8, 8];
	expect(blockMeans(values, [3, 4], [3, 2])).toEqual({
		means: Float64Array.of(2, nan, 6, nan, 2, 8),
		nanCount: 3,
		infiniteCount: 2,
	});
});

test("a matrix in its own size is itself", () => {
	expect(blockMeans([1, 2, 3, 4], [2, 2], [2, 2]).means).toEqual(Float64Array.of(1, 2, 3, 4));
});

test("the greatest doubles have a mean", () => {
	expect(blockMeans([huge, huge, -huge, huge], [2, 2], [1, 1]).means[0]).toBeCloseTo(huge / 2, -300);
	expect(blockMeans([huge, huge], [1, 2], [1, 1]).means[0]).toBe(huge);
});

test("blocks are those of a naive mean", () => {
	const size = fc.integer({ min: 1, max: 12 });
	const cell = fc.oneof(fc.integer({ min: -9, max: 9 }), fc.constantFrom(nan, inf, -inf));
	const matrix = fc
		.tuple(size, size)
		.chain(([rows, columns]) =>
			fc.tuple(
				fc.constant([rows, columns] as const),
				fc.array(cell, { minLength: rows * columns, maxLength: rows * columns }),
				fc.tuple(fc.integer({ min: 1, max: rows }), fc.integer({ min: 1, max: columns })),
			),
		);
	fc.assert(
		fc.property(matrix, ([[rows, columns], values, [high, wide]]) => {
			const { means } = blockMeans(values, [rows, columns], [high, wide]);
			for (const [block, mean] of means.entries()) {
				const own = values.filter((value, index) => {
					const row = Math.floor((Math.floor(index / columns) * high) / rows);
					const column = Math.floor(((index % columns) * wide) / columns);
					return row * wide + column === block && Number.isFinite(value);
				});
				if (own.length === 0) expect(mean).toBeNaN();
				else expect(mean).toBeCloseTo(own.reduce((sum, value) => sum + value, 0) / own.length, 9);
			}
		}),
	);
});
