import type { NamedSeries } from "../model/named-series.ts";
import type { SeriesFile } from "./series-format.ts";

/** Files that are parts of one, in their order: series of one name go on where the part before ended. */
export function appendFiles(parts: readonly SeriesFile[]): SeriesFile {
	const series = Map.groupBy(
		parts.flatMap((part) => part.series),
		({ name }) => name,
	);
	return {
		series: Array.from(series.values(), (all) => all.reduce(appendedSeries)),
		arrays: parts.flatMap(({ arrays }) => arrays),
		facts: new Map(parts.flatMap(({ facts }) => [...facts])),
		problems: parts.flatMap(({ problems }) => problems),
	};
}

function appendedSeries(a: NamedSeries, b: NamedSeries): NamedSeries {
	const noTimes = (length: number) => new Float64Array(length).fill(Number.NaN);
	return {
		...a,
		steps: joined(a.steps, b.steps),
		values: joined(a.values, b.values),
		otherAxes: a.otherAxes.flatMap(({ name, values }) => {
			const other = b.otherAxes.find((axis) => axis.name === name);
			return other === undefined ? [] : [{ name, values: joined(values, other.values) }];
		}),
		times:
			a.times === null && b.times === null
				? null
				: joined(a.times ?? noTimes(a.values.length), b.times ?? noTimes(b.values.length)),
	};
}

function joined(a: Float64Array, b: Float64Array): Float64Array {
	const both = new Float64Array(a.length + b.length);
	both.set(a);
	both.set(b, a.length);
	return both;
}
