import type { FoundMetrics } from "../model/found-metrics.ts";
import { metricFile } from "../model/metric.ts";
import type { Run } from "../model/run.ts";
import { type MetricSource, metricSources } from "./metric-sources.ts";

/** A source of a run to look for a metric in, and what the metric is called there. */
export interface Candidate {
	readonly source: MetricSource;
	readonly series: string;
	/** Whether the file is named after the metric. */
	readonly isNamed: boolean;
}

/**
 * Where to look for a metric of a run, in this order: the file named after it, then the places where it was found in runs
 * like this one, those that say most exactly what they hold first; without `found` every file of the run, and the one that
 * `metrics.csv:loss` names.
 */
export function candidateSources(run: Run, metric: string, found?: FoundMetrics): readonly Candidate[] {
	const sources = metricSources(run);
	const named = metricFile(run, metric);
	const isNamed = ({ files }: MetricSource) => files.length === 1 && files[0] === named;
	const places = found?.get(metric);
	const others = sources.flatMap((source): Candidate[] => {
		if (isNamed(source)) return [];
		// The same source may have it under a name of another run's.
		if (places !== undefined)
			return places.flatMap(({ source: key, series }) =>
				key === source.key ? [{ source, series, isNamed: false }] : [],
			);
		const own = metric.startsWith(`${source.key}:`) ? [metric.slice(source.key.length + 1)] : [];
		return [...own, metric].map((series) => ({ source, series, isNamed: false }));
	});
	// The file that is meant by its name comes before those that happen to have a series called so.
	const qualified = others.filter(({ series }) => series !== metric);
	const first = sources.filter(isNamed).map((source) => ({ source, series: metric, isNamed: true }));
	return places === undefined
		? [...first, ...qualified, ...others.filter(({ series }) => series === metric)]
		: [...first, ...others];
}
