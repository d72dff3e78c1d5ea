import { expect, test } from "vitest";
import { boundsKernel, kernelHead, kernelStride } from "../../source/formats/bounds-kernel.ts";

/** What the kernel tells of some values, starting from bounds that are there. */
function told(values: readonly number[], [min, max] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]) {
	const kernel = boundsKernel(kernelHead + values.length * 8)!;
	const all = new Float64Array(kernel.memory);
	all.set([min, min, max, max]);
	all.set(values, kernelHead / 8);
	kernel.bounds(kernelHead, kernelHead + values.length * 8);
	const marks = new Uint32Array(kernel.memory, 32, 4);
	return [Math.min(all[0]!, all[1]!), Math.max(all[2]!, all[3]!), marks.some((mark) => mark !== 0)];
}

const perTurn = kernelStride / 8;

test("each place of a turn counts, in the first turn and in the next", () => {
	for (let place = 0; place < 2 * perTurn; place++) {
		const values = Array.from({ length: 2 * perTurn }, () => 1);
		values[place] = -2;
		expect(told(values)).toEqual([-2, 1, false]);
		values[place] = 3;
		expect(told(values)).toEqual([1, 3, false]);
		values[place] = Number.NaN;
		expect(told(values)).toEqual([1, 1, true]);
	}
});

test("it goes on from the bounds that stand in its memory", () => {
	expect(told(Array(perTurn).fill(5), [-1, 9])).toEqual([-1, 9, false]);
});

test("of no values the bounds are those that were there", () => {
	expect(told([])).toEqual([Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, false]);
});
