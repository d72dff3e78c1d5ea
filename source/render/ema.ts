/**
 * The exponential moving average as TensorBoard draws it (`vz_line_chart2`, `resmoothDataset`): a sum that starts at 0, divided
 * by `1 - weight ** n` so that the first values do not hang towards 0. What is not finite stays as it is and counts for
 * nothing. `weight` from 0 (the values themselves) to below 1. One pass.
 */
export function ema(values: ArrayLike<number>, weight: number): Float64Array {
	const smooth = new Float64Array(values.length);
	let sum = 0;
	// weight ** n, without a power a value.
	let left = 1;
	for (let index = 0; index < values.length; index++) {
		const value = values[index]!;
		if (value - value !== 0) smooth[index] = value;
		else {
			sum = sum * weight + (1 - weight) * value;
			left *= weight;
			// Rounding may not carry the greatest double over to an infinity.
			smooth[index] = Math.max(-Number.MAX_VALUE, Math.min(Number.MAX_VALUE, sum / (1 - left)));
		}
	}
	return smooth;
}
