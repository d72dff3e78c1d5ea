import type { FoundMetrics } from "../model/found-metrics.ts";
import { metricFile } from "../model/metric.ts";
import type { Run } from "../model/run.ts";
import { metricSources } from "./metric-sources.ts";

/** Whether a run may have a metric, as far as the names of its files tell; without `found` any file may hold it. */
export function mayHave(run: Run, metric: string, found?: FoundMetrics): boolean {
	if (metricFile(run, metric) !== undefined) return true;
	const sources = metricSources(run);
	if (found === undefined) return sources.length > 0;
	const places = found.get(metric) ?? [];
	return sources.some(({ key }) => places.some(({ source }) => source === key));
}
