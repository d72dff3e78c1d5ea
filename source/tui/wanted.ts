import { isArrayFile } from "../formats/read-arrays.ts";
import { metricFile } from "../model/metric.ts";
import { UserError } from "../model/problem.ts";
import { folderOf } from "../model/run.ts";
import type { RunTable } from "../model/run-table.ts";
import type { Series } from "../model/series.ts";
import type { Filter } from "../query/filter.ts";
import { metricsUsed } from "../query/metrics-used.ts";
import type { SortKey } from "../query/sort.ts";
import type { Effect } from "./effect.ts";
import { lastOf } from "./last-of.ts";
import { layoutOf } from "./layout.ts";
import { logFileOf, metricItems, pathOf } from "./run-facts.ts";
import { experimentsOf, metricOf, runOf, runsOf } from "./select.ts";
import { type Loaded, type State, seriesKey, topScreen } from "./state.ts";

const loading = { is: "loading" } as const;

/** Marks what the screen shows and nobody has read yet as loading, and asks for it. */
export function wanted(state: State): [State, Effect[]] {
	const [withSeries, series] = wantedSeries(state);
	const [withSummaries, summaries] = wantedSummaries(withSeries);
	const [withRun, run] = wantedOfRun(withSummaries);
	return [withRun, [...series, ...summaries, ...run]];
}

/** Curves of the rows in sight, or of the metric under the cursor. */
function wantedSeries(state: State): [State, Effect[]] {
	const missing = visibleSeries(state).filter(({ run, metric }) => !state.series.has(seriesKey(run, metric)));
	if (missing.length === 0) return [state, []];
	const series = new Map<string, Loaded<Series>>(state.series);
	for (const { run, metric } of missing) series.set(seriesKey(run, metric), loading);
	return [{ ...state, series }, [{ type: "load-series", wanted: missing }]];
}

function visibleSeries(state: State): { run: string; metric: string }[] {
	const screen = topScreen(state);
	const metric = metricOf(state);
	if (screen.kind === "runs" && metric !== undefined) {
		const { top } = screen.place;
		const rows = runsOf(state, screen.experiment).subarray(top, top + layoutOf(state).body);
		return Array.from(rows, (row) => state.table.runs[row]!)
			.filter((run) => metricFile(run, metric) !== undefined)
			.map((run) => ({ run: folderOf(run), metric }));
	}
	if (screen.kind !== "run") return [];
	if (screen.tab === "metrics") {
		const { top } = screen.places.metrics;
		const items = metricItems(state, screen.run).slice(top, top + layoutOf(state).body);
		return items.map(({ name }) => ({ run: screen.run, metric: name }));
	}
	const run = runOf(state, screen.run);
	if (screen.tab !== "overview" || run === undefined || metric === undefined) return [];
	return metricFile(run, metric) === undefined ? [] : [{ run: screen.run, metric }];
}

/** Last and best values of all runs once they are known: of the metric on the screen, and of those that filter and sort name. */
function wantedSummaries(state: State): [State, Effect[]] {
	if (!state.complete) return [state, []];
	const { kind } = topScreen(state);
	const shown = kind === "runs" || kind === "experiments" || kind === "run" ? metricOf(state) : undefined;
	const metrics = [...(shown === undefined ? [] : [shown]), ...queried(state.table, state.filter, state.sort)];
	let asking = state;
	const effects: Effect[] = [];
	for (const metric of metrics) {
		if (asking.summaries.has(metric)) continue;
		effects.push(summariesEffect(state, metric));
		asking = { ...asking, summaries: new Map(asking.summaries).set(metric, new Map()) };
	}
	return [asking, effects];
}

/** A name that fits nothing is told where the query is used. */
const queried = lastOf((table: RunTable, filter: Filter | null, sort: readonly SortKey[]): readonly string[] => {
	try {
		return metricsUsed({ filter, sort }, table);
	} catch (error) {
		if (error instanceof UserError) return [];
		throw error;
	}
});

function summariesEffect(state: State, metric: string): Effect {
	const screen = topScreen(state);
	// What is on the screen comes first.
	const first = screen.kind === "runs" ? runsOf(state, screen.experiment) : (experimentsOf(state, null)[0]?.rows ?? []);
	const order = new Set([...first, ...state.table.runs.keys()]);
	const runs = Array.from(order, (row) => state.table.runs[row]!)
		.filter((run) => metricFile(run, metric) !== undefined)
		.map(folderOf);
	return { type: "load-summaries", metric, runs };
}

function wantedOfRun(state: State): [State, Effect[]] {
	const screen = topScreen(state);
	if (screen.kind === "file") return wantedFile(state, screen.run, screen.file);
	if (screen.kind !== "run") return [state, []];
	const run = runOf(state, screen.run);
	if (run === undefined) return [state, []];
	switch (screen.tab) {
		case "config": {
			if (state.configs.has(screen.run)) return [state, []];
			const configs = new Map(state.configs).set(screen.run, loading);
			return [{ ...state, configs }, [{ type: "load-config", run: screen.run }]];
		}
		case "files": {
			if (state.fileSizes.has(screen.run)) return [state, []];
			const fileSizes = new Map(state.fileSizes).set(screen.run, new Map());
			return [{ ...state, fileSizes }, [{ type: "measure-files", run: screen.run }]];
		}
		case "log": {
			const file = logFileOf(run);
			return file === undefined ? [state, []] : wantedLog(state, pathOf(run, file));
		}
		case "overview":
		case "metrics":
			return [state, []];
	}
}

function wantedFile(state: State, key: string, file: string): [State, Effect[]] {
	const run = runOf(state, key);
	if (run === undefined) return [state, []];
	const path = pathOf(run, file);
	if (!isArrayFile(file)) return wantedLog(state, path);
	if (state.arrays.has(path)) return [state, []];
	return [{ ...state, arrays: new Map(state.arrays).set(path, loading) }, [{ type: "load-arrays", path }]];
}

function wantedLog(state: State, path: string): [State, Effect[]] {
	if (state.logs.has(path)) return [state, []];
	return [{ ...state, logs: new Map(state.logs).set(path, loading) }, [{ type: "load-log", path, at: "end" }]];
}
