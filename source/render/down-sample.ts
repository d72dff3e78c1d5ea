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
 * `columnOf` never falls as the index grows, for steps do not: it is asked only where columns begin, and each value is read
 * once, whatever their number.
 */
export function downSample(
	values: ArrayLike<number>,
	columns: number,
	columnOf: (index: number) => number = (index) => Math.floor((index * columns) / values.length),
): (Bucket | undefined)[] {
	const buckets: (Bucket | undefined)[] = new Array<Bucket | undefined>(columns).fill(undefined);
	for (let start = 0; start < values.length; ) {
		const end = endOfColumn(start, values.length, columnOf);
		const column = Math.max(0, Math.min(columns - 1, columnOf(start)));
		const bucket = bucketOf(values, start, end);
		const old = buckets[column];
		// Only the outer columns are met again, with values beyond the edge.
		buckets[column] = old === undefined ? bucket : joined(old, bucket);
		start = end;
	}
	return buckets;
}

/** The first index past `start` in another column: in strides that double, then by halving the last one. */
function endOfColumn(start: number, length: number, columnOf: (index: number) => number): number {
	const column = columnOf(start);
	let inside = start;
	let stride = 1;
	while (inside + stride < length && columnOf(inside + stride) === column) {
		inside += stride;
		stride *= 2;
	}
	let outside = Math.min(length, inside + stride);
	while (outside - inside > 1) {
		const middle = (inside + outside) >>> 1;
		if (columnOf(middle) === column) inside = middle;
		else outside = middle;
	}
	return outside;
}

function bucketOf(values: ArrayLike<number>, start: number, end: number): Bucket {
	let min = Number.POSITIVE_INFINITY;
	let max = Number.NEGATIVE_INFINITY;
	let first = Number.NaN;
	let last = Number.NaN;
	let isBroken = false;
	for (let index = start; index < end; index++) {
		const value = values[index]!;
		if (!Number.isFinite(value)) {
			isBroken = true;
			continue;
		}
		if (value < min) min = value;
		if (value > max) max = value;
		if (Number.isNaN(first)) first = value;
		last = value;
	}
	return min > max ? { min: Number.NaN, max: Number.NaN, first, last, isBroken } : { min, max, first, last, isBroken };
}

/** Two parts of one column, in their order. */
function joined(a: Bucket, b: Bucket): Bucket {
	const isBroken = a.isBroken || b.isBroken;
	if (Number.isNaN(a.min) || Number.isNaN(b.min)) return { ...(Number.isNaN(a.min) ? b : a), isBroken };
	return { min: Math.min(a.min, b.min), max: Math.max(a.max, b.max), first: a.first, last: b.last, isBroken };
}

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
