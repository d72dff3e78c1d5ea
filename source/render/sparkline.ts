import { shareOf } from "./axis.ts";
import { downSample, finiteRange } from "./down-sample.ts";
import type { Glyphs } from "./glyphs.ts";

/**
 * A curve in exactly `width` cells. Where several values share a cell the one farthest from the cell before is drawn, so
 * spikes stay; a cell of values that are not finite shows so.
 */
export function sparkline(values: ArrayLike<number>, width: number, { bars, broken }: Glyphs): string {
	if (values.length === 0) return " ".repeat(width);
	const columns = Math.min(width, values.length);
	const buckets = downSample(values, columns);
	// The extremes of the buckets are those of all values, and there are few of them.
	const range = finiteRange(buckets.flatMap((bucket) => (bucket === undefined ? [] : [bucket.min, bucket.max])));
	const middle = range === undefined ? 0 : range.min / 2 + range.max / 2;
	let before = middle;
	let text = "";
	for (const bucket of buckets) {
		if (bucket === undefined || range === undefined || Number.isNaN(bucket.min)) {
			text += broken;
			continue;
		}
		const value = Math.abs(bucket.max - before) > Math.abs(bucket.min - before) ? bucket.max : bucket.min;
		before = value;
		const height = range.max === range.min ? 0.5 : shareOf(value, range);
		text += bars[Math.min(bars.length - 1, Math.floor(height * bars.length))];
	}
	return text + " ".repeat(width - columns);
}
