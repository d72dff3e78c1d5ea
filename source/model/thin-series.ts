import { CurveThinner, isThinned } from "./curve-thinner.ts";
import type { NamedSeries } from "./named-series.ts";

const stride = 1 << 20;

/**
 * A long series with so few points that it can be kept for each run that was looked at: what `CurveThinner` keeps of it. What
 * is drawn of it has the extremes of the whole one; a sparkline of `parts` cells is the same as that of the whole one. A
 * series that is short enough is given back as it is. `breathe` lets others have their turn after each million values.
 */
export async function thinSeries(
	series: NamedSeries,
	parts: number,
	breathe: () => Promise<void> = async () => {},
): Promise<NamedSeries> {
	const { values } = series;
	if (!isThinned(values.length, parts)) return series;
	const thinner = new CurveThinner(values.length, parts);
	for (let start = 0; start < values.length; start += stride) {
		await breathe();
		thinner.add(values, start, Math.min(values.length, start + stride));
	}
	const { places } = thinner;
	const picked = (from: Float64Array) => Float64Array.from(places, (place) => from[place]!);
	return {
		...series,
		steps: picked(series.steps),
		values: thinner.values,
		otherAxes: series.otherAxes.map(({ name, values: axis }) => ({ name, values: picked(axis) })),
		times: series.times === null ? null : picked(series.times),
	};
}
