/** Least and greatest of some values. */
export interface Bounds {
	/** Infinity where no value is finite. */
	min: number;
	/** -Infinity where no value is finite. */
	max: number;
	/** Whether a NaN or an infinity is among them; `min` and `max` are those of the others. */
	isBroken: boolean;
}

/** Tells the bounds of the values from `start` up to `end`, into a record that its caller keeps for the next call. */
export type BoundsOf = (values: Float64Array, start: number, end: number, told: Bounds) => void;

export const boundsOf: BoundsOf = (values, start, end, told) => {
	let min = Number.POSITIVE_INFINITY;
	let max = Number.NEGATIVE_INFINITY;
	let isBroken = false;
	for (let index = start; index < end; index++) {
		const value = values[index]!;
		// 0 of every number, NaN of NaN and infinities.
		if (value - value !== 0) {
			isBroken = true;
			continue;
		}
		if (value < min) min = value;
		if (value > max) max = value;
	}
	told.min = min;
	told.max = max;
	told.isBroken = isBroken;
};
