import { CurveThinner, isThinned } from "./curve-thinner.ts";
import type { NamedSeries } from "./named-series.ts";

/**
 * A long series with so few points that it can be kept for each run that was looked at: what `CurveThinner` keeps of it. What
 * is drawn of it has the extremes of the whole one; a sparkline of `parts` cells is the same as that of the whole one. A
 * series that is short enough is given back as it is.
 */
export function thinSeries(series: NamedSeries, parts: number): NamedSeries {
	const { values } = series;
	if (!isThinned(values.length, parts)) return series;
	const thinner = new CurveThinner(values.length, parts);
	thinner.add(values, 0, values.length);
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
