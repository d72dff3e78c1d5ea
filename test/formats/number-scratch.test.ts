import fc from "fast-check";
import { expect, test } from "vitest";
import { boundsKernel, kernelHead } from "../../source/formats/bounds-kernel.ts";
import { NumberScratch } from "../../source/formats/number-scratch.ts";
import { type Bounds, boundsOf } from "../../source/model/bounds.ts";

const scratch = new NumberScratch();

function told(of: typeof boundsOf, values: Float64Array, start: number, end: number): Bounds {
	const bounds = { min: 7, max: 7, isBroken: true };
	of(values, start, end, bounds);
	return { min: bounds.min + 0, max: bounds.max + 0, isBroken: bounds.isBroken };
}

test("tells the same bounds as a plain loop, whatever the values are and wherever they stand", () => {
	const number = fc.oneof(
		{ weight: 20, arbitrary: fc.double({ noNaN: true, noDefaultInfinity: true }) },
		fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, -0),
	);
	fc.assert(
		fc.property(fc.array(number, { maxLength: 60 }), fc.nat(40), (values, start) => {
			scratch.numbers.fill(Number.NaN, 0, 128);
			scratch.numbers.set(values, start);
			const end = start + values.length;
			expect(told(scratch.boundsOf, scratch.numbers, start, end)).toEqual(told(boundsOf, scratch.numbers, start, end));
		}),
		{ numRuns: 2000 },
	);
});

test("each of the values counts, and none beside them", () => {
	const { numbers } = scratch;
	for (let place = 8; place < 40; place++) {
		numbers.fill(1, 0, 48);
		numbers[place] = -1;
		expect(told(scratch.boundsOf, numbers, 8, 40).min).toBe(-1);
		expect(told(scratch.boundsOf, numbers, place + 1, 48).min).toBe(place === 47 ? Number.POSITIVE_INFINITY : 1);
		numbers[place] = Number.NaN;
		expect(told(scratch.boundsOf, numbers, 8, 40)).toEqual({ min: 1, max: 1, isBroken: true });
	}
});

test("values that stand elsewhere are told too", () => {
	expect(told(scratch.boundsOf, Float64Array.of(3, 1, 2), 0, 3)).toEqual({ min: 1, max: 3, isBroken: false });
});

test("the kernel is there, and its memory is as large as was asked for", () => {
	const kernel = boundsKernel(kernelHead + 100_000);
	expect(kernel?.memory.byteLength).toBe(2 * 65_536);
});
