import { type BoundsOf, boundsOf } from "../model/bounds.ts";
import { boundsKernel, kernelHead, kernelStride } from "./bounds-kernel.ts";

/** Doubles that are held at a time: 256 KB stay in the cache of a processor. */
const length = 1 << 15;

/** Memory to read numbers into, again and again: fresh memory for each file costs more than reading it. */
export class NumberScratch {
	readonly numbers: Float64Array<ArrayBuffer>;
	/** The same memory. */
	readonly bytes: Uint8Array<ArrayBuffer>;
	/** As `boundsOf`; quick where the values are `numbers`. */
	readonly boundsOf: BoundsOf;

	constructor() {
		const kernel = boundsKernel(kernelHead + length * 8);
		const [memory, offset] = kernel === null ? [new ArrayBuffer(length * 8), 0] : [kernel.memory, kernelHead];
		this.numbers = new Float64Array(memory, offset, length);
		this.bytes = new Uint8Array(memory, offset, length * 8);
		if (kernel === null) {
			this.boundsOf = boundsOf;
			return;
		}
		const head = new Float64Array(memory, 0, kernelHead / 8);
		const marks = new Uint32Array(memory, 32, 4);
		this.boundsOf = (values, start, end, told) => {
			const even = start + ((end - start) & -(kernelStride / 8));
			if (values !== this.numbers || even === start) return boundsOf(values, start, end, told);
			head[0] = head[1] = Number.POSITIVE_INFINITY;
			head[2] = head[3] = Number.NEGATIVE_INFINITY;
			kernel.bounds(kernelHead + start * 8, kernelHead + even * 8);
			const isOrdered = (marks[0]! | marks[1]! | marks[2]! | marks[3]!) === 0;
			const [min, max] = [Math.min(head[0]!, head[1]!), Math.max(head[2]!, head[3]!)];
			// The kernel tells that there is one which is not finite, not what the others are.
			if (!isOrdered || min === Number.NEGATIVE_INFINITY || max === Number.POSITIVE_INFINITY)
				return boundsOf(values, start, end, told);
			boundsOf(values, even, end, told);
			if (min < told.min) told.min = min;
			if (max > told.max) told.max = max;
		};
	}
}
