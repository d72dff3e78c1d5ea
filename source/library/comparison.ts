import { directionOf } from "../model/direction.ts";
import { metricNames } from "../model/metric.ts";
import { UserError } from "../model/problem.ts";
import type { Run } from "../model/run.ts";
import type { RunTable } from "../model/run-table.ts";
import type { SeriesSummary } from "../model/series.ts";
import { loadEnvironment } from "../project/load-environment.ts";
import { MetricStore } from "../project/metric-store.ts";
import { type ComparedEnvironment, compareEnvironments } from "../query/compare-environments.ts";
import {
	type ComparedMetric,
	type ComparedParameter,
	compareMetrics,
	compareParameters,
	mostCompared,
} from "../query/compare-runs.ts";
import { findName } from "../query/find-name.ts";
import { type MetricReadingOptions, summariesOf, withMetrics } from "./query-runs.ts";

export interface CompareRunsOptions extends MetricReadingOptions {
	/** Also the parameters that are the same in all runs. */
	readonly all?: boolean;
	/** Metrics to compare, by name; without it all that the runs have. */
	readonly metrics?: readonly string[];
}

export interface Comparison {
	readonly runs: readonly Run[];
	/** Where they ran and of what commit, as their loggers recorded it: what differs, and the commit; `all`: all of it. */
	readonly environments: readonly ComparedEnvironment[];
	readonly parameters: readonly ComparedParameter[];
	readonly metrics: readonly ComparedMetric[];
}

/**
 * Two to eight runs side by side, as `exptrack compare` prints them: the parameters that differ, the best and last values of
 * their metrics. Throws a UserError for fewer or more rows, and for a metric that none of the runs has.
 */
export async function compareRuns(
	table: RunTable,
	rows: Uint32Array,
	{ all = false, metrics: asked = [], ...options }: CompareRunsOptions = {},
): Promise<Comparison> {
	if (rows.length < 2 || rows.length > mostCompared)
		throw new UserError(`2 to ${mostCompared} runs are compared, not ${rows.length}: name them, or filter and --limit`);
	const reading = { ...options, store: options.store ?? new MetricStore() };
	const runs = Array.from(rows, (row) => table.runs[row]!);
	// Only of these runs.
	const own = await withMetrics({ ...table, runs }, reading);
	const names = metricNames(own);
	const shown = asked.length === 0 ? names : [...new Set(asked.map((name) => findName(name, names)))];
	const summaries = new Map<string, readonly (SeriesSummary | undefined)[]>();
	for (const metric of shown) summaries.set(metric, await summariesOf(own, metric, quiet(reading, asked)));
	const direction = (metric: string) => directionOf(metric, reading.directions);
	const environments = await Promise.all(runs.map((run) => loadEnvironment(run, reading.store)));
	return {
		runs,
		environments: compareEnvironments(environments, { all }),
		parameters: compareParameters(table, rows, { all }),
		metrics: compareMetrics({ metrics: summaries }, Uint32Array.from(runs.keys()), shown, direction),
	};
}

/** Of all files that are named like a metric some are no curves: that is told of those only that were asked for. */
function quiet(reading: MetricReadingOptions, asked: readonly string[]): MetricReadingOptions {
	if (asked.length > 0) return reading;
	const { onProblem: _, ...rest } = reading;
	return rest;
}
