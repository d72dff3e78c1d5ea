import { mayHave } from "../formats/may-have.ts";
import { isArrayFile } from "../formats/read-arrays.ts";
import { directionOf } from "../model/direction.ts";
import { folderOf } from "../model/run.ts";
import { type Reduction, reductionText } from "../query/reduction.ts";
import { differenceEffect, differenceKey } from "./difference.ts";
import type { Effect } from "./effect.ts";
import { environmentsInSight } from "./environments-in-sight.ts";
import { queriedMetrics } from "./queried-metrics.ts";
import { pathOf } from "./run-facts.ts";
import { scopesInSight } from "./scopes-in-sight.ts";
import type { DifferenceScreen } from "./screen.ts";
import { experimentsOf, foundOf, metricOf, runOf, runsOf } from "./select.ts";
import { type State, topScreen } from "./state.ts";
import { wantedText } from "./update/text.ts";
import { wantedAgain } from "./wanted-again.ts";
import { wantedCurves } from "./wanted-curves.ts";

const loading = { is: "loading" } as const;

/** Marks what the screen shows and nobody has read yet as loading, and asks for it. */
export function wanted(state: State): [State, Effect[]] {
	const [withMetrics, metrics] = wantedMetrics(state);
	const [withSeries, series] = wantedCurves(withMetrics);
	const [withSummaries, summaries] = wantedSummaries(withSeries);
	const [withRun, run] = wantedOfRun(withSummaries);
	const [withText, text] = wantedText(withRun);
	const [withEnvironments, environments] = wantedEnvironments(withText);
	const [withAll, again] = wantedAgain(withEnvironments);
	return [withAll, [...metrics, ...series, ...summaries, ...run, ...text, ...environments, ...again]];
}

/** Which metrics the files of the experiments in sight hold, or those of the run that is open. */
function wantedMetrics(state: State): [State, Effect[]] {
	if (!state.complete) return [state, []];
	const missing = scopesInSight(state).filter(({ scope }) => !state.looked.has(scope));
	if (missing.length === 0) return [state, []];
	const looked = new Map(state.looked);
	for (const { scope } of missing) looked.set(scope, null);
	return [{ ...state, looked }, missing.map(({ scope, runs }) => ({ type: "discover-metrics", scope, runs }))];
}

function wantedEnvironments(state: State): [State, Effect[]] {
	const runs = environmentsInSight(state).filter((run) => !state.environments.has(run));
	if (runs.length === 0) return [state, []];
	const environments = new Map(state.environments);
	for (const run of runs) environments.set(run, {});
	return [{ ...state, environments }, [{ type: "load-environments", runs }]];
}

/** Last and best values of all runs once they are known: of the metric on the screen, and of those that filter and sort name. */
function wantedSummaries(state: State): [State, Effect[]] {
	if (!state.complete) return [state, []];
	const { kind } = topScreen(state);
	const shown =
		kind === "runs" ||
		kind === "facets" ||
		kind === "groups" ||
		kind === "experiments" ||
		kind === "run" ||
		kind === "chart"
			? metricOf(state)
			: undefined;
	const used = queriedMetrics(state) ?? new Map<string, readonly Reduction[]>();
	let asking = state;
	const effects: Effect[] = [];
	for (const metric of new Set([...(shown === undefined ? [] : [shown]), ...used.keys()])) {
		const known = asking.reductions.get(metric) ?? [];
		const isKnown = (one: Reduction) => known.some((other) => reductionText(other) === reductionText(one));
		const more = (used.get(metric) ?? []).filter((one) => !isKnown(one));
		const summaries = asking.summaries.get(metric);
		if (summaries !== undefined && more.length === 0) continue;
		const reductions = [...known, ...more];
		effects.push(summariesEffect(state, metric, reductions));
		asking = {
			...asking,
			summaries: new Map(asking.summaries).set(metric, summaries ?? new Map()),
			reductions: new Map(asking.reductions).set(metric, reductions),
		};
	}
	return [asking, effects];
}

function summariesEffect(state: State, metric: string, reductions: readonly Reduction[]): Effect {
	const screen = topScreen(state);
	// What is on the screen comes first.
	const first = screen.kind === "runs" ? runsOf(state, screen.experiment) : (experimentsOf(state, null)[0]?.rows ?? []);
	const order = new Set([...first, ...state.table.runs.keys()]);
	const runs = Array.from(order, (row) => state.table.runs[row]!)
		.filter((run) => mayHave(run, metric, foundOf(state)))
		.map(folderOf);
	const direction = directionOf(metric, state.directions);
	return { type: "load-summaries", metric, direction, reductions, runs, found: foundOf(state) };
}

function wantedOfRun(state: State): [State, Effect[]] {
	const screen = topScreen(state);
	if (screen.kind === "file" && isArrayFile(screen.file)) return wantedArrays(state, screen.run, screen.file);
	if (screen.kind === "difference") return wantedDifference(state, screen);
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
		case "log":
		case "overview":
		case "metrics":
			return [state, []];
	}
}

/** Of the two texts that are looked at; those that were are forgotten, for they may be long. */
function wantedDifference(state: State, screen: DifferenceScreen): [State, Effect[]] {
	const effect = differenceEffect(state, screen);
	if (effect === null || state.differences.has(differenceKey(effect.paths))) return [state, []];
	return [{ ...state, differences: new Map([[differenceKey(effect.paths), loading]]) }, [effect]];
}

function wantedArrays(state: State, key: string, file: string): [State, Effect[]] {
	const run = runOf(state, key);
	if (run === undefined) return [state, []];
	const path = pathOf(run, file);
	if (state.arrays.has(path)) return [state, []];
	return [{ ...state, arrays: new Map(state.arrays).set(path, loading) }, [{ type: "load-arrays", path }]];
}
