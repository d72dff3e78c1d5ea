import { directionOf } from "../model/direction.ts";
import { metricNames } from "../model/metric.ts";
import { type Problem, problemText } from "../model/problem.ts";
import type { Run } from "../model/run.ts";
import type { RunTable } from "../model/run-table.ts";
import type { SeriesSummary } from "../model/series.ts";
import { discoverMetrics } from "../project/discover-metrics.ts";
import { expandPatterns } from "../project/expand-patterns.ts";
import { loadSummaries } from "../project/load-metric.ts";
import { loadTable } from "../project/open-project.ts";
import { alsoReduced } from "../query/also-reduced.ts";
import { findName } from "../query/find-name.ts";
import { asksForMore, metricsUsed } from "../query/metrics-used.ts";
import type { Queryable } from "../query/queryable.ts";
import type { Reduction } from "../query/reduction.ts";
import { parseSort } from "../query/sort.ts";
import { type Query, viewOf } from "../query/view.ts";
import { sanitise } from "../render/sanitise.ts";
import type { Arguments, Context } from "./command.ts";
import { filterOf } from "./filter-flag.ts";
import { type MetricReading, metricReading } from "./metric-reading.ts";
import { openOptions } from "./open-options.ts";
import { withPlace } from "./with-place.ts";

/** What the flags of a query select. */
export interface Opened extends Queryable {
	/** Rows that pass the filter, sorted. */
	readonly rows: Uint32Array;
	/** The metrics that were asked for, by their full names. */
	readonly shown: readonly string[];
}

/** Reads the folders that were named (none: where we are) and does what the query flags ask for. Problems go to stderr. */
export async function openTable(args: Arguments, context: Context): Promise<Opened> {
	const query = {
		filter: filterOf(args.value("filter")),
		sort: parseSort(args.value("sort") ?? ""),
	};
	const folders = await expandPatterns(args.words.length === 0 ? ["."] : args.words, context.cwd, "folder");
	const { table: loaded, problems } = await loadTable(folders, openOptions(args, context));
	noteProblems(problems, context);
	const reading = metricReading(args, context);
	const table = await withMetrics(loaded, args, query, reading, context);
	if (table.runs.length === 0)
		context.note(`no run found in ${folders.map(sanitise).join(", ")}: a run is a folder with .hydra/config.yaml`);
	const names = metricNames(table);
	const shown = args.values("metric").map((name) => findName(name, names));
	const metrics = new Map<string, readonly (SeriesSummary | undefined)[]>();
	const used = withPlace(args.value("filter"), () => metricsUsed(query, table));
	for (const metric of new Set([...shown, ...used.keys()])) {
		const reductions = used.get(metric) ?? [];
		const lastOnly = !shown.includes(metric) && reductions.every(({ name }) => name === "last");
		metrics.set(metric, await summariesOf(table, metric, reading, context, { reductions, lastOnly }));
	}
	const queryable = { table, metrics, now: context.now };
	const { rows, lacking } = withPlace(args.value("filter"), () => viewOf(queryable, query));
	if (lacking > 0)
		context.note(`${lacking === 1 ? "1 run lacks" : `${lacking} runs lack`} a name that the filter uses`);
	return { ...queryable, rows, shown };
}

/** The table with the metrics that files hold, where one is asked for that no file is named after. */
async function withMetrics(
	table: RunTable,
	args: Arguments,
	query: Query,
	reading: MetricReading,
	context: Context,
): Promise<RunTable> {
	const named = metricNames(table);
	const isAsked = args.values("metric").some((name) => !named.includes(name)) || asksForMore(query, table);
	return isAsked ? lookInto(table, reading, context) : table;
}

/** The table with the metrics that the files of its runs hold. */
export async function lookInto(table: RunTable, { store }: MetricReading, context: Context): Promise<RunTable> {
	const { found, problems } = await discoverMetrics(table.runs, { store, signal: context.signal });
	noteProblems(problems, context);
	return { ...table, found };
}

const wholeSummaries = { reductions: [], lastOnly: false };

export async function summariesOf(
	{ runs, found: places }: RunTable,
	metric: string,
	{ store, memory }: MetricReading,
	context: Context,
	{ reductions, lastOnly }: { readonly reductions: readonly Reduction[]; readonly lastOnly: boolean } = wholeSummaries,
): Promise<(SeriesSummary | undefined)[]> {
	const found = new Map<Run, SeriesSummary>();
	const options = {
		signal: context.signal,
		store,
		memory,
		lastOnly,
		...(places !== undefined && { found: places }),
		...alsoReduced(reductions, directionOf(metric)),
	};
	for await (const batch of loadSummaries(runs, metric, options)) {
		noteProblems(batch.problems, context);
		for (const [run, summary] of batch.summaries) found.set(run, summary);
	}
	return runs.map((run) => found.get(run));
}

export function noteProblems(problems: readonly Problem[], context: Context): void {
	for (const problem of problems) context.note(sanitise(problemText(problem)));
}
