import { brokenBit, brokenMarks } from "./broken-marks.ts";
import type { ScaleKind } from "./chart-series.ts";

/** The values of one curve by columns of dots; those of a column without a value that can be drawn are NaN. */
export interface ColumnSamples {
	readonly min: Float64Array;
	readonly max: Float64Array;
	readonly first: Float64Array;
	readonly last: Float64Array;
	/** Bits of what of the column cannot be drawn (`brokenMarks`). */
	readonly broken: Uint8Array;
	/** How many values cannot be drawn, in the order of `brokenMarks`. */
	readonly counts: Float64Array;
}

/**
 * Least, greatest, first and last value of each column, so that a spike never disappears. `columnOf` tells the column of an
 * index from `start` to `end` and never falls: it is asked only where columns begin and end, and each value is read once.
 */
export function columnSamples(
	values: ArrayLike<number>,
	[start, end]: readonly [number, number],
	columns: number,
	columnOf: (index: number) => number,
	kind: ScaleKind,
): ColumnSamples {
	const empty = () => new Float64Array(columns).fill(Number.NaN);
	const samples = {
		...{ min: empty(), max: empty(), first: empty(), last: empty() },
		...{ broken: new Uint8Array(columns), counts: new Float64Array(brokenMarks.length) },
	};
	const floor = kind === "log" ? 0 : Number.NEGATIVE_INFINITY;
	for (let from = start; from < end; ) {
		const column = columnOf(from);
		const to = endOfColumn(from, end, column, columnOf);
		addPart(samples, column, values, from, to, floor);
		from = to;
	}
	return samples;
}

function addPart(
	samples: ColumnSamples,
	column: number,
	values: ArrayLike<number>,
	from: number,
	to: number,
	floor: number,
): void {
	let min = Number.POSITIVE_INFINITY;
	let max = Number.NEGATIVE_INFINITY;
	let last = Number.NaN;
	let broken = 0;
	for (let index = from; index < to; index++) {
		const value = values[index]!;
		if (value > floor && value < Number.POSITIVE_INFINITY) {
			if (min > max) samples.first[column] = value;
			if (value < min) min = value;
			if (value > max) max = value;
			last = value;
		} else {
			const bit = brokenBit(value);
			broken |= bit;
			samples.counts[31 - Math.clz32(bit)]!++;
		}
	}
	samples.broken[column]! |= broken;
	if (min > max) return;
	samples.min[column] = min;
	samples.max[column] = max;
	samples.last[column] = last;
}

/** The first index past `start` in another column: in strides that double, then by halving the last one. */
function endOfColumn(start: number, end: number, column: number, columnOf: (index: number) => number): number {
	let inside = start;
	let stride = 1;
	while (inside + stride < end && columnOf(inside + stride) === column) {
		inside += stride;
		stride *= 2;
	}
	let outside = Math.min(end, inside + stride);
	while (outside - inside > 1) {
		const middle = (inside + outside) >>> 1;
		if (columnOf(middle) === column) inside = middle;
		else outside = middle;
	}
	return outside;
}
