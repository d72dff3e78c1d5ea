import { metricNames } from "../model/metric.ts";
import { type Problem, problemText } from "../model/problem.ts";
import type { Run } from "../model/run.ts";
import type { SeriesSummary } from "../model/series.ts";
import { expandPatterns } from "../project/expand-patterns.ts";
import { loadSummaries } from "../project/load-metric.ts";
import { loadTable } from "../project/open-project.ts";
import { findName } from "../query/find-name.ts";
import { metricsUsed } from "../query/metrics-used.ts";
import type { Queryable } from "../query/queryable.ts";
import { parseSort } from "../query/sort.ts";
import { viewOf } from "../query/view.ts";
import { sanitise } from "../render/sanitise.ts";
import type { Arguments, Context } from "./command.ts";
import { filterOf } from "./filter-flag.ts";
import { openOptions } from "./open-options.ts";

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
	const { table, problems } = await loadTable(folders, openOptions(args, context));
	noteProblems(problems, context);
	if (table.runs.length === 0)
		context.note(`no run found in ${folders.map(sanitise).join(", ")}: a run is a folder with .hydra/config.yaml`);
	const names = metricNames(table);
	const shown = args.values("metric").map((name) => findName(name, names));
	const metrics = new Map<string, readonly (SeriesSummary | undefined)[]>();
	for (const metric of new Set([...shown, ...metricsUsed(query, table)])) {
		metrics.set(metric, await summariesOf(table.runs, metric, context));
	}
	const queryable = { table, metrics };
	const { rows, lacking } = viewOf(queryable, query);
	if (lacking > 0) context.note(`${lacking} runs lack a name that the filter uses`);
	return { ...queryable, rows, shown };
}

export async function summariesOf(
	runs: readonly Run[],
	metric: string,
	context: Context,
): Promise<(SeriesSummary | undefined)[]> {
	const found = new Map<Run, SeriesSummary>();
	for await (const batch of loadSummaries(runs, metric, { signal: context.signal })) {
		noteProblems(batch.problems, context);
		for (const [run, summary] of batch.summaries) found.set(run, summary);
	}
	return runs.map((run) => found.get(run));
}

export function noteProblems(problems: readonly Problem[], context: Context): void {
	for (const problem of problems) context.note(sanitise(problemText(problem)));
}
