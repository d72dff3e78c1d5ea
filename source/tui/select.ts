import type { Annotations } from "../model/annotation.ts";
import type { FoundMetrics } from "../model/found-metrics.ts";
import { defaultMetric, metricNames, namedMetrics } from "../model/metric.ts";
import { UserError } from "../model/problem.ts";
import { folderOf, type Run, type RunStatus } from "../model/run.ts";
import type { Column, RunTable } from "../model/run-table.ts";
import type { SeriesSummary } from "../model/series.ts";
import { numberOf } from "../model/value.ts";
import { type Completion, complete } from "../query/complete.ts";
import { type Experiment, groupExperiments, groupProjects, type Project } from "../query/experiments.ts";
import { type Facet, facets } from "../query/facets.ts";
import type { Filter } from "../query/filter.ts";
import { bestUnlessDiverged } from "../query/is-diverged.ts";
import { ofRuns } from "../query/of-runs.ts";
import { presentColumns } from "../query/qualify.ts";
import type { Queryable } from "../query/queryable.ts";
import type { SortKey } from "../query/sort.ts";
import { TermError } from "../query/term-error.ts";
import { viewOf } from "../query/view.ts";
import { lastOf } from "./last-of.ts";
import { queriedMetrics } from "./queried-metrics.ts";
import type { FacetsScreen } from "./screen.ts";
import type { State } from "./state.ts";

/** The runs that pass the filter, in the order of the sort. */
export interface Selected {
	readonly rows: Uint32Array;
	/** Runs that lack a name which the filter uses. */
	readonly lacking: number;
	/** Why the filter or the sort does not fit these runs. */
	readonly error: string | null;
	/** The name or value that is at fault, where it is one. */
	readonly term: string | null;
}

const isSameFolder = (a: Run, b: Run) => a.root === b.root && a.path === b.path;
const keysOf = ofRuns((runs) => runs.map(folderOf), isSameFolder);
const rowsByKey = ofRuns((runs) => new Map(keysOf(runs).map((key, row) => [key, row])), isSameFolder);

/** Key of the run in a row: its folder, put together once. */
export function keyOfRow(state: State, row: number): string {
	return keysOf(state.table.runs)[row]!;
}

/** Row of a run in the table; undefined when it is gone. */
export function rowOf(state: State, run: string): number | undefined {
	return rowsByKey(state.table.runs).get(run);
}

export function runOf(state: State, run: string): Run | undefined {
	const row = rowOf(state, run);
	return row === undefined ? undefined : state.table.runs[row];
}

const queryable = lastOf(queryableFrom);

function queryableFrom(
	table: RunTable,
	summaries: State["summaries"],
	now: State["now"],
	annotations: Annotations,
): Queryable {
	const metrics = new Map<string, (SeriesSummary | undefined)[]>();
	for (const [metric, byRun] of summaries)
		metrics.set(
			metric,
			keysOf(table.runs).map((key) => byRun.get(key)),
		);
	return { table, metrics, now, annotations };
}

const noSummaries: State["summaries"] = new Map();
const withoutMetrics = lastOf(queryableFrom);

export function queryableOf(state: State): Queryable {
	return queryable(state.table, state.summaries, state.now, state.annotations);
}

const select = lastOf((from: Queryable, filter: Filter | null, sort: readonly SortKey[]): Selected => {
	try {
		const { rows, lacking } = viewOf(from, { filter, sort });
		return { rows, lacking, error: null, term: null };
	} catch (error) {
		if (!(error instanceof UserError)) throw error;
		const { rows } = viewOf(from, { filter: null, sort: [] });
		return { rows, lacking: 0, error: error.message, term: error instanceof TermError ? error.term : null };
	}
});

export function selectedRuns(state: State): Selected {
	// Values that come in, as they do all the time while runs go on, do not change what nobody has asked of them.
	const asksForNone = queriedMetrics(state)?.size === 0;
	const from = asksForNone
		? withoutMetrics(state.table, noSummaries, state.now, state.annotations)
		: queryableOf(state);
	return select(from, state.filter, state.sort);
}

const experiments = lastOf((table: RunTable, rows: Uint32Array) =>
	groupExperiments(table, rows, { foldSingles: true }),
);
const projects = lastOf((table: RunTable, rows: Uint32Array) => groupProjects(table, rows));

export function projectsOf(state: State): readonly Project[] {
	return projects(state.table, selectedRuns(state).rows);
}

const experimentsIn = lastOf((all: readonly Experiment[], project: string | null) =>
	project === null ? all : all.filter((experiment) => projectKey(experiment.root, experiment.project) === project),
);

export function experimentsOf(state: State, project: string | null): readonly Experiment[] {
	return experimentsIn(experiments(state.table, selectedRuns(state).rows), project);
}

export function projectKey(root: string, path: string): string {
	return `${root}\0${path}`;
}

const noRows = new Uint32Array();
const experimentsByKey = lastOf(
	(all: readonly Experiment[]) => new Map(all.map((experiment) => [experiment.key, experiment])),
);

export function experimentOf(state: State, key: string): Experiment | undefined {
	return experimentsByKey(experiments(state.table, selectedRuns(state).rows)).get(key);
}

/** The runs of the place where one is: of an experiment, of a project, or all. */
export interface Scope {
	/** Runs that pass the filter. */
	readonly shown: number;
	readonly total: number;
	readonly statuses: ReadonlyMap<RunStatus, number>;
}

const allColumns = lastOf((table: RunTable) => [...table.columns.values(), ...table.choices.values()]);
const columnsOfRows = lastOf((table: RunTable, rows: Uint32Array) => presentColumns(allColumns(table), rows));

/** The parameters and choices that the runs of the place where one is have, filtered or not. */
export function columnsHere(state: State): readonly Column[] {
	const place = state.stack.findLast(({ kind }) => kind === "runs" || kind === "run");
	const experiment =
		place?.kind === "runs" || place?.kind === "run"
			? allExperiments(state.table).find(({ key }) => key === place.experiment)
			: undefined;
	return experiment === undefined ? allColumns(state.table) : columnsOfRows(state.table, experiment.rows);
}

const allExperiments = lastOf((table: RunTable) =>
	groupExperiments(table, Uint32Array.from(table.runs.keys()), { foldSingles: true }),
);

/** Those of all runs, whatever the filter says. */
export function allExperimentsOf({ table }: State): readonly Experiment[] {
	return allExperiments(table);
}

const unfilteredByKey = lastOf(
	(all: readonly Experiment[]) => new Map(all.map((experiment) => [experiment.key, experiment])),
);

export function scopeOf(state: State): Scope {
	const place = state.stack.findLast(({ kind }) => kind === "experiments" || kind === "runs" || kind === "run");
	const isWithin = (experiment: Experiment) => {
		if (place?.kind === "runs" || place?.kind === "run") return experiment.key === place.experiment;
		if (place?.kind !== "experiments" || place.project === null) return true;
		return projectKey(experiment.root, experiment.project) === place.project;
	};
	const shown = experiments(state.table, selectedRuns(state).rows).filter(isWithin);
	const statuses = new Map<RunStatus, number>();
	for (const experiment of shown)
		for (const [status, count] of experiment.statuses) statuses.set(status, (statuses.get(status) ?? 0) + count);
	const count = (some: readonly Experiment[]) => some.reduce((sum, { rows }) => sum + rows.length, 0);
	return { shown: count(shown), total: count(allExperiments(state.table).filter(isWithin)), statuses };
}

/** Rows of the runs of an experiment that pass the filter, sorted. */
export function runsOf(state: State, experiment: string): Uint32Array {
	return experimentOf(state, experiment)?.rows ?? noRows;
}

/** Rows of all runs of an experiment, whatever the filter. */
export function allRunsOf(state: State, experiment: string): Uint32Array {
	return unfilteredByKey(allExperiments(state.table)).get(experiment)?.rows ?? noRows;
}

const nothingFound: FoundMetrics = new Map();

/** The metrics that were found in files so far. */
export function foundOf({ table }: State): FoundMetrics {
	return table.found ?? nothingFound;
}

/** Row of the run that the others are held against; null where there is none. */
export function baselineRow(state: State): number | null {
	return (state.baseline === null ? undefined : rowOf(state, state.baseline)) ?? null;
}

const namesIn = lastOf((columns: readonly Column[]) => new Map(columns.map((column) => [column.name, column])));
const completionIn = lastOf(
	(
		text: string,
		table: RunTable,
		names: ReadonlyMap<string, Column>,
		metricNames: readonly string[],
		annotations: Annotations,
	): Completion => complete(text, { table, rows: everyRow(table), names, metrics: metricNames, annotations }),
);
const nothingTyped: Completion = { start: 0, suggestions: [] };
const everyRow = lastOf((table: RunTable) => Uint32Array.from(table.runs.keys()));

/** How the word before the cursor of the filter may go on, with counts over all runs. */
export function completionOf(state: State): Completion {
	const { prompt } = state;
	if (prompt === null) return nothingTyped;
	const text = prompt.text.slice(0, prompt.cursor);
	if (prompt.kind === "view") {
		const names = [...state.views.keys()].filter((name) => name.startsWith(text));
		return { start: 0, suggestions: names.map((name) => ({ text: name, runs: null })) };
	}
	if (prompt.kind === "tags") return tagsFor(text, state.annotations);
	if (prompt.kind !== "filter") return nothingTyped;
	return completionIn(text, state.table, namesIn(columnsHere(state)), metricsOf(state), state.annotations);
}

/** The last of some tags, as others were given before. */
function tagsFor(text: string, annotations: Annotations): Completion {
	const [word] = /[^\s,-][^,]*$|$/.exec(text)!;
	const counts = new Map<string, number>();
	for (const { tags } of annotations.values())
		for (const tag of tags) if (tag.startsWith(word)) counts.set(tag, (counts.get(tag) ?? 0) + 1);
	const suggestions = Array.from(counts, ([tag, runs]) => ({ text: tag, runs })).sort((a, b) => b.runs - a.runs);
	return { start: text.length - word.length, suggestions };
}

const facetsIn = lastOf(
	(table: RunTable, rows: Uint32Array, summaries: ReadonlyMap<string, SeriesSummary> | undefined): readonly Facet[] =>
		facets(table, rows, (row) => {
			const summary = summaries?.get(folderOf(table.runs[row]!));
			return summary === undefined ? undefined : numberOf(bestUnlessDiverged(summary));
		}),
);

/** The values of the parameters that vary, with the mean of the best values of the metric. */
export function facetsOf(state: State, { experiment }: FacetsScreen): readonly Facet[] {
	return facetsIn(state.table, runsOf(state, experiment), state.summaries.get(metricOf(state) ?? ""));
}

const metrics = lastOf((table: RunTable) => metricNames(table));
const likely = lastOf((table: RunTable) => defaultMetric(metrics(table), namedMetrics(table)));

export function metricsOf(state: State): readonly string[] {
	return metrics(state.table);
}

/** The metric that columns, sparklines and charts show; undefined when no run has any. */
export function metricOf(state: State): string | undefined {
	return state.metric ?? likely(state.table);
}
