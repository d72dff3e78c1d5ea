import { Spread } from "./spread.ts";

/** Values that are summed straight; of longer parts the sums of their halves are added, so that the error grows with log n. */
const block = 128;
/** A power of two, so that scaling by it loses nothing, and more than an array can hold. */
const scale = 2 ** 33;

/**
 * The mean of `values[start..end)` by pairwise summation; null where there are none. NaN where one is NaN or where both
 * infinities are among them, infinite where one of these is: as `numpy.mean`, but finite values never overflow.
 */
export function mean(values: Float64Array, start: number, end: number): number | null {
	const count = end - start;
	if (count <= 0) return null;
	const sum = pairwiseSum(values, start, end, 1);
	if (Number.isFinite(sum)) return sum / count;
	return (pairwiseSum(values, start, end, 1 / scale) / count) * scale;
}

function pairwiseSum(values: Float64Array, start: number, end: number, factor: number): number {
	if (end - start > block) {
		const middle = (start + end) >>> 1;
		return pairwiseSum(values, start, middle, factor) + pairwiseSum(values, middle, end, factor);
	}
	let sum = 0;
	for (let index = start; index < end; index++) sum += values[index]! * factor;
	return sum;
}

/**
 * The standard deviation of a population (`ddof=0`, the default of `numpy.std`); null where there are no values, NaN where
 * one is not finite, exactly 0 where all are equal.
 */
export function standardDeviation(values: Float64Array): number | null {
	const spread = new Spread();
	spread.add(values);
	return spread.deviation;
}
