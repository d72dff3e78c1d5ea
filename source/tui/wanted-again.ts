import { mayHave } from "../formats/may-have.ts";
import { directionOf } from "../model/direction.ts";
import { groupsShown, runsOfGroup } from "./curves-shown.ts";
import { differenceEffect, differenceKey } from "./difference.ts";
import type { Effect } from "./effect.ts";
import { environmentsInSight } from "./environments-in-sight.ts";
import { scopesInSight } from "./scopes-in-sight.ts";
import { foundOf, runOf } from "./select.ts";
import { seriesInSight } from "./series-in-sight.ts";
import { staleName } from "./stale.ts";
import { groupKey, type State, seriesKey, topScreen } from "./state.ts";
import { loadLog, textPath } from "./update/text.ts";

/** Runs that have changed are looked into for metrics that they had not before: so many at a time. */
const lookedInto = 3;

/** Asks anew for what the screen shows and what is stale, all at a time, so that the screen changes once. */
export function wantedAgain(state: State): [State, Effect[]] {
	const { waiting, summaries } = state.stale;
	if (waiting.size === 0 && summaries.size === 0) return [state, []];
	const asking = new Asking(state);
	askForSeries(state, asking);
	askForBands(state, asking);
	askForMetrics(state, asking);
	askForTheRest(state, asking);
	const left = askForSummaries(state, asking);
	const { names, effects } = asking;
	if (names.length === 0) return [state, []];
	const stillWaiting = new Set(waiting);
	for (const name of names) stillWaiting.delete(name);
	const stale = { waiting: stillWaiting, asked: new Set([...state.stale.asked, ...names]), summaries: left };
	return [{ ...state, stale }, [{ type: "refresh", names, effects }]];
}

/** What is asked for, and what it makes fresh. */
class Asking {
	readonly names: string[] = [];
	readonly effects: Effect[] = [];
	readonly #state: State;

	constructor(state: State) {
		this.#state = state;
	}

	/** Whether it is to be read again, and is not being read. */
	isDue(name: string): boolean {
		const { waiting, asked } = this.#state.stale;
		return waiting.has(name) && !asked.has(name);
	}

	add(names: readonly string[], effect: Effect): void {
		this.names.push(...names);
		this.effects.push(effect);
	}
}

function askForSeries(state: State, asking: Asking): void {
	const nameOf = ({ run, metric }: { readonly run: string; readonly metric: string }) =>
		staleName("series", seriesKey(run, metric));
	const wanted = seriesInSight(state).filter((one) => asking.isDue(nameOf(one)));
	if (wanted.length > 0) asking.add(wanted.map(nameOf), { type: "load-series", wanted, found: foundOf(state) });
}

function askForBands(state: State, asking: Asking): void {
	const screen = topScreen(state);
	if (screen.kind !== "chart" || screen.runs !== null) return;
	const { metric } = screen;
	const nameOf = (runs: readonly string[]) => staleName("bands", groupKey(metric, runs));
	const groups = groupsShown(state, screen)
		.map((group) => runsOfGroup(state, group))
		.filter((runs) => asking.isDue(nameOf(runs)));
	if (groups.length > 0) asking.add(groups.map(nameOf), { type: "load-bands", metric, groups, found: foundOf(state) });
}

/** A run may have metrics that it had not when its experiment was looked into. */
function askForMetrics(state: State, asking: Asking): void {
	const due = scopesInSight(state).flatMap(({ runs }) => runs.filter((run) => asking.isDue(staleName("metrics", run))));
	for (const run of due.slice(0, lookedInto))
		asking.add([staleName("metrics", run)], { type: "discover-metrics", scope: run, runs: [run] });
}

/** Returns what is left for later. */
function askForSummaries(state: State, asking: Asking): ReadonlyMap<string, ReadonlySet<string>> {
	const left = new Map(state.stale.summaries);
	for (const [metric, keys] of state.stale.summaries) {
		const name = staleName("summaries", metric);
		if (state.stale.asked.has(name)) continue;
		left.delete(metric);
		const runs = [...keys].filter((key) => {
			const run = runOf(state, key);
			return run !== undefined && mayHave(run, metric, foundOf(state));
		});
		if (runs.length === 0) continue;
		const reductions = state.reductions.get(metric) ?? [];
		const direction = directionOf(metric, state.directions);
		asking.add([name], { type: "load-summaries", metric, direction, reductions, runs, found: foundOf(state) });
	}
	return left;
}

function askForTheRest(state: State, asking: Asking): void {
	const screen = topScreen(state);
	for (const run of environmentsInSight(state)) {
		const name = staleName("environment", run);
		if (asking.isDue(name)) asking.add([name], { type: "load-environments", runs: [run] });
	}
	if (screen.kind === "run" && screen.tab === "config") {
		const name = staleName("config", screen.run);
		if (asking.isDue(name)) asking.add([name], { type: "load-config", run: screen.run });
	}
	if (screen.kind === "run" && screen.tab === "files") {
		const name = staleName("files", screen.run);
		if (asking.isDue(name)) asking.add([name], { type: "measure-files", run: screen.run });
	}
	const text = textPath(state);
	if (text !== undefined && asking.isDue(staleName("log", text)))
		asking.add([staleName("log", text)], loadLog(state, text, "end"));
	if (screen.kind === "difference") {
		const effect = differenceEffect(state, screen);
		const name = effect === null ? null : staleName("difference", differenceKey(effect.paths));
		if (effect !== null && name !== null && asking.isDue(name)) asking.add([name], effect);
	}
	if (screen.kind === "file") {
		const path = `${screen.run}/${screen.file}`;
		const name = staleName("arrays", path);
		if (asking.isDue(name)) asking.add([name], { type: "load-arrays", path });
	}
}
