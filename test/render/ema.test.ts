import fc from "fast-check";
import { expect, test } from "vitest";
import { ema } from "../../source/render/ema.ts";

/** As TensorBoard's `resmoothDataset` writes it. */
function tensorBoard(values: readonly number[], weight: number): number[] {
	let last = 0;
	let count = 0;
	return values.map((value) => {
		if (!Number.isFinite(value)) return value;
		last = last * weight + (1 - weight) * value;
		count++;
		return last / (1 - weight ** count);
	});
}

test("the first value is itself, a constant stays, and what is not finite counts for nothing", () => {
	expect(ema([4, 4, 4], 0.6)[2]).toBeCloseTo(4, 12);
	const [first, broken, next] = ema([10, Number.NaN, 20], 0.5);
	expect([first, broken]).toEqual([10, Number.NaN]);
	expect(next).toBeCloseTo((0.5 * 5 + 10) / 0.75, 12);
	expect([...ema([1, 2, 3], 0)]).toEqual([1, 2, 3]);
	expect([...ema([Number.POSITIVE_INFINITY, 1], 0.9)][0]).toBe(Number.POSITIVE_INFINITY);
});

test("it is TensorBoard's, and stays within the values", () => {
	const values = fc.array(fc.oneof(fc.double({ min: -1e9, max: 1e9, noNaN: true }), fc.constant(Number.NaN)), {
		minLength: 1,
	});
	fc.assert(
		fc.property(values, fc.double({ min: 0, max: 0.999, noNaN: true }), (list, weight) => {
			const wanted = tensorBoard(list, weight);
			for (const [index, value] of ema(list, weight).entries()) {
				if (Number.isNaN(list[index])) expect(value).toBeNaN();
				else expect(Math.abs(value - wanted[index]!)).toBeLessThanOrEqual(1e-6 + Math.abs(wanted[index]!) * 1e-9);
			}
		}),
	);
	expect(ema([Number.MAX_VALUE, Number.MAX_VALUE], 0.3)[1]).toBeLessThanOrEqual(Number.MAX_VALUE);
});
