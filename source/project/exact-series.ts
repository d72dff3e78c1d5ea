import type { SeriesFile } from "../formats/series-format.ts";
import type { NamedSeries } from "../model/named-series.ts";

/** What was read, without the room that its arrays had to grow. */
export function exactSeries(file: SeriesFile): SeriesFile {
	return { ...file, series: file.series.map(exact) };
}

function exact(series: NamedSeries): NamedSeries {
	return {
		...series,
		steps: own(series.steps),
		values: own(series.values),
		otherAxes: series.otherAxes.map(({ name, values }) => ({ name, values: own(values) })),
		times: series.times === null ? null : own(series.times),
	};
}

function own(values: Float64Array): Float64Array {
	return values.byteLength === values.buffer.byteLength ? values : values.slice();
}
