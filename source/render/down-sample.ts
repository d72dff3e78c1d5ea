/** The values of one column of cells: their least and greatest finite value, and whether one of them is not finite. */
export interface Bucket {
	readonly min: number;
	readonly max: number;
	readonly first: number;
	readonly last: number;
	/** Whether a NaN or an infinity is among them. */
	readonly isBroken: boolean;
}

/**
 * Shares values out over columns by their x, keeping least and greatest of each, so that a spike never disappears.
 * Columns without a value are undefined; those with values that are all not finite have `min` NaN.
 */
export function downSample(
	values: ArrayLike<number>,
	columns: number,
	columnOf: (index: number) => number = (index) => Math.floor((index * columns) / values.length),
): (Bucket | undefined)[] {
	const buckets: (Bucket | undefined)[] = new Array<Bucket | undefined>(columns).fill(undefined);
	for (let index = 0; index < values.length; index++) {
		const value = values[index]!;
		const column = Math.max(0, Math.min(columns - 1, columnOf(index)));
		const old = buckets[column];
		if (!Number.isFinite(value)) {
			buckets[column] = old === undefined ? { ...nothing, isBroken: true } : { ...old, isBroken: true };
		} else if (old === undefined || Number.isNaN(old.min)) {
			buckets[column] = { min: value, max: value, first: value, last: value, isBroken: old?.isBroken ?? false };
		} else {
			buckets[column] = { ...old, min: Math.min(old.min, value), max: Math.max(old.max, value), last: value };
		}
	}
	return buckets;
}

const nothing = { min: Number.NaN, max: Number.NaN, first: Number.NaN, last: Number.NaN };

/** Least and greatest finite value; undefined where none is finite. */
export function finiteRange(values: ArrayLike<number>): { min: number; max: number } | undefined {
	let min = Number.POSITIVE_INFINITY;
	let max = Number.NEGATIVE_INFINITY;
	for (let index = 0; index < values.length; index++) {
		const value = values[index]!;
		if (!Number.isFinite(value)) continue;
		if (value < min) min = value;
		if (value > max) max = value;
	}
	return min <= max ? { min, max } : undefined;
}
