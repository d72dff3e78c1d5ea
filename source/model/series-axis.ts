import type { NamedSeries } from "./named-series.ts";
import type { Series } from "./series.ts";

/** What a series can be drawn over, the file's own choice first. */
export function axesOf({ axis, otherAxes, times }: NamedSeries): readonly string[] {
	return [axis, ...otherAxes.map(({ name }) => name), ...(times === null ? [] : ["time", "wall"])];
}

/**
 * A series over another of its axes; over its own where it has not that one. `time` counts in seconds from the first value,
 * `wall` from 1970.
 * Values without a place on the axis are left out, and those that were written out of order are put in it.
 */
export function onAxis(series: NamedSeries, name: string | null): Series {
	const { axis, otherAxes, times, values } = series;
	const other = otherAxes.find((one) => one.name === name)?.values;
	const places =
		name === null || name === axis
			? series.steps
			: (other ?? (name === "time" || name === "wall" ? times : null) ?? series.steps);
	const isOrdered =
		places.every((place, index) => index === 0 || place >= places[index - 1]!) && !Number.isNaN(places[0]);
	if (isOrdered && places !== times) return { steps: places, values };
	const order = Array.from(places.keys()).filter((index) => !Number.isNaN(places[index]));
	order.sort((a, b) => places[a]! - places[b]! || a - b);
	const start = places === times && name === "time" && order.length > 0 ? places[order[0]!]! : 0;
	return {
		steps: Float64Array.from(order, (index) => places[index]! - start),
		values: Float64Array.from(order, (index) => values[index]!),
	};
}
