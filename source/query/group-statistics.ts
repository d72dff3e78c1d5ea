import type { SeriesSummary } from "../model/series.ts";
import { numberOf } from "../model/value.ts";
import { type Measure, measured } from "./measure.ts";
import type { Queryable } from "./queryable.ts";
import { type IntervalMethod, type SampleStatistics, sampleStatistics } from "./sample-statistics.ts";

/**
 * A measure of the runs of one group. A run that has diverged has no best value, and a series without a finite one none
 * either: they count as `nan`, not as `missing`.
 */
export function groupStatistics(
	rows: Uint32Array,
	measure: Measure,
	{ metrics }: Pick<Queryable, "metrics">,
	options: { readonly interval?: IntervalMethod } = {},
): SampleStatistics {
	const summaries = metrics.get(measure.metric);
	return sampleStatistics(
		Array.from(rows, (row) => numberAt(measure, summaries?.[row])),
		options,
	);
}

function numberAt(measure: Measure, summary: SeriesSummary | undefined): number | undefined {
	const value = measured(measure, summary);
	const isBroken = value === null && summary!.n > 0 && /^(?:best|min|max|argbest)$/.test(measure.reduction.name);
	return isBroken ? Number.NaN : numberOf(value);
}
