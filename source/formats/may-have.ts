import type { FoundMetrics, MetricPlace } from "../model/found-metrics.ts";
import { metricFile } from "../model/metric.ts";
import type { Run } from "../model/run.ts";
import { metricSources } from "./metric-sources.ts";

/** Whether a run may have a metric, as far as the names of its files tell; without `found` any file may hold it. */
export function mayHave(run: Run, metric: string, found?: FoundMetrics): boolean {
	if (metricFile(run, metric) !== undefined) return true;
	const sources = metricSources(run);
	if (found === undefined) return sources.length > 0;
	const keys = keysOf(found.get(metric));
	return sources.some(({ key }) => keys.has(key));
}

const known = new WeakMap<readonly MetricPlace[], ReadonlySet<string>>();
const nowhere: ReadonlySet<string> = new Set();

/** Where files are called differently in each run, there are as many places as runs: each list is gone through once. */
function keysOf(places: readonly MetricPlace[] | undefined): ReadonlySet<string> {
	if (places === undefined) return nowhere;
	let keys = known.get(places);
	if (keys === undefined) {
		keys = new Set(places.map(({ source }) => source));
		known.set(places, keys);
	}
	return keys;
}
