import type { NamedSeries } from "../model/named-series.ts";

/**
 * A long series with so few points that it can be kept for each run that was looked at: of each of `buckets` equal parts the
 * lowest and the highest value, one that is not finite, and of all the first and the last. What is drawn of it has the
 * extremes of the whole one. A series that is short enough is given back as it is.
 */
export function thinSeries(series: NamedSeries, buckets: number): NamedSeries {
	const { values } = series;
	const count = values.length;
	if (count <= buckets * 4) return series;
	const kept: number[] = [];
	for (let bucket = 0; bucket < buckets; bucket++) {
		const start = Math.floor((bucket * count) / buckets);
		const end = Math.floor(((bucket + 1) * count) / buckets);
		const told = [bucket === 0 ? 0 : -1, ...extremesOf(values, start, end), bucket === buckets - 1 ? count - 1 : -1];
		const places = new Set(told.filter((index) => index >= 0));
		kept.push(...[...places].sort((a, b) => a - b));
	}
	const picked = (from: Float64Array) => Float64Array.from(kept, (index) => from[index]!);
	return {
		...series,
		steps: picked(series.steps),
		values: picked(values),
		otherAxes: series.otherAxes.map(({ name, values: axis }) => ({ name, values: picked(axis) })),
		times: series.times === null ? null : picked(series.times),
	};
}

/** Places of the lowest, the highest and one value that is not finite; -1 where there is none. */
function extremesOf(values: Float64Array, start: number, end: number): [low: number, high: number, broken: number] {
	let [low, high, broken] = [-1, -1, -1];
	for (let index = start; index < end; index++) {
		const value = values[index]!;
		if (!Number.isFinite(value)) broken = index;
		else {
			if (low < 0 || value < values[low]!) low = index;
			if (high < 0 || value > values[high]!) high = index;
		}
	}
	return [low, high, broken];
}
