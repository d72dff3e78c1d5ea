import type { Annotations } from "../model/annotation.ts";
import { type DirectionRules, directionOf } from "../model/direction.ts";
import { metricNames } from "../model/metric.ts";
import type { Problem } from "../model/problem.ts";
import type { Run } from "../model/run.ts";
import type { RunTable } from "../model/run-table.ts";
import type { SeriesSummary } from "../model/series.ts";
import { discoverMetrics } from "../project/discover-metrics.ts";
import { loadSummaries } from "../project/load-metric.ts";
import { MetricStore } from "../project/metric-store.ts";
import type { SummaryMemory } from "../project/summary-memory.ts";
import { alsoReduced } from "../query/also-reduced.ts";
import type { Filter } from "../query/filter.ts";
import { findName } from "../query/find-name.ts";
import { asksForMore, metricsUsed } from "../query/metrics-used.ts";
import { parseFilter } from "../query/parse-filter.ts";
import type { Queryable } from "../query/queryable.ts";
import type { Reduction } from "../query/reduction.ts";
import { parseSort, type SortKey } from "../query/sort.ts";
import { viewOf } from "../query/view.ts";

/** How metrics are read. */
export interface MetricReadingOptions {
	/** Keeps what was read of metrics. */
	readonly store?: MetricStore;
	/** Summaries of the last time; null: none are kept. */
	readonly memory?: SummaryMemory | null;
	readonly signal?: AbortSignal;
	/** Which metrics are better high or low, where their names do not tell. */
	readonly directions?: DirectionRules;
	/** Told of files of metrics that cannot be read. */
	readonly onProblem?: (problem: Problem) => void;
}

export interface QueryRunsOptions extends MetricReadingOptions {
	/** As on the command line: `lr < 0.01 and best(val_acc) > 0.9`. */
	readonly filter?: string | Filter | null;
	/** As on the command line: `-best(val_acc),lr`. */
	readonly sort?: string | readonly SortKey[];
	/** Metrics to sum up, by name. */
	readonly metrics?: readonly string[];
	/** What `started > -7d` counts from, local time as `YYYY-MM-DDTHH:MM:SS`. */
	readonly now?: string;
	/** Tags and notes of runs, which a filter may ask for. */
	readonly annotations?: Annotations;
}

/** The runs that a query selects. */
export interface QueriedRuns extends Queryable {
	/** Rows that pass the filter, sorted. */
	readonly rows: Uint32Array;
	/** How many runs lack a name that the filter compares. */
	readonly lacking: number;
	/** The metrics that were asked for, by their full names. */
	readonly shown: readonly string[];
}

/**
 * Filters and sorts runs as `exptrack ls` does, with the metrics that the query asks for: they are looked for in the files of
 * the runs, and read. Throws a UserError where the query cannot be read, or names what no run has.
 */
export async function queryRuns(table: RunTable, options: QueryRunsOptions = {}): Promise<QueriedRuns> {
	const { filter = null, sort = [], metrics: asked = [], now, annotations } = options;
	const query = {
		filter: typeof filter === "string" ? parseFilter(filter) : filter,
		sort: typeof sort === "string" ? parseSort(sort) : sort,
	};
	const reading = { ...options, store: options.store ?? new MetricStore() };
	const named = metricNames(table);
	const isMoreAsked = asked.some((name) => !named.includes(name)) || asksForMore(query, table);
	const whole = isMoreAsked && table.found === undefined ? await withMetrics(table, reading) : table;
	const names = metricNames(whole);
	const shown = [...new Set(asked.map((name) => findName(name, names)))];
	const metrics = new Map<string, readonly (SeriesSummary | undefined)[]>();
	const used = metricsUsed(query, whole);
	for (const metric of new Set([...shown, ...used.keys()])) {
		const reductions = used.get(metric) ?? [];
		const lastOnly = !shown.includes(metric) && reductions.every(({ name }) => name === "last");
		metrics.set(metric, await summariesOf(whole, metric, reading, { reductions, lastOnly }));
	}
	const queryable = {
		table: whole,
		metrics,
		...(now !== undefined && { now }),
		...(annotations !== undefined && { annotations }),
	};
	return { ...queryable, ...viewOf(queryable, query), shown };
}

/** The table with the metrics that the files of its runs hold. */
export async function withMetrics(
	table: RunTable,
	{ store, signal, onProblem }: MetricReadingOptions = {},
): Promise<RunTable> {
	const options = { ...(store !== undefined && { store }), ...(signal !== undefined && { signal }) };
	const { found, problems } = await discoverMetrics(table.runs, options);
	for (const problem of problems) onProblem?.(problem);
	return { ...table, found };
}

const wholeSummaries = { reductions: [], lastOnly: false };

/** A metric of each run of a table, summed up; undefined where a run has it not, or it cannot be read. */
export async function summariesOf(
	{ runs, found: places }: RunTable,
	metric: string,
	{ store, memory, signal, onProblem, directions }: MetricReadingOptions = {},
	{ reductions, lastOnly }: { readonly reductions: readonly Reduction[]; readonly lastOnly: boolean } = wholeSummaries,
): Promise<(SeriesSummary | undefined)[]> {
	const found = new Map<Run, SeriesSummary>();
	const direction = directionOf(metric, directions);
	const options = {
		lastOnly,
		direction,
		...(store !== undefined && { store }),
		...(memory !== undefined && { memory }),
		...(signal !== undefined && { signal }),
		...(places !== undefined && { found: places }),
		...alsoReduced(reductions, direction),
	};
	for await (const batch of loadSummaries(runs, metric, options)) {
		for (const problem of batch.problems) onProblem?.(problem);
		for (const [run, summary] of batch.summaries) found.set(run, summary);
	}
	return runs.map((run) => found.get(run));
}
