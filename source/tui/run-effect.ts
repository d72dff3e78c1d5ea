import { setTimeout } from "node:timers/promises";
import { DataError } from "../model/problem.ts";
import { folderOf, type Run } from "../model/run.ts";
import type { Series, SeriesSummary } from "../model/series.ts";
import { fileSizes } from "../project/file-sizes.ts";
import { loadArrays, loadSeries, loadSummaries } from "../project/load-metric.ts";
import { findInLog, readLogWindow } from "../project/log-window.ts";
import { readConfig } from "../project/read-config.ts";
import type { Action } from "./action.ts";
import type { Effect } from "./effect.ts";
import { type Loaded, seriesKey } from "./state.ts";

export interface World {
	readonly dispatch: (action: Action) => void;
	/** The run of a key, as the table has it now. */
	readonly runOf: (key: string) => Run | undefined;
	/** Puts text on the clipboard of the terminal. */
	readonly copy: (text: string) => void;
	/** The environment that interpolations may read; null: none. */
	readonly env: ((name: string) => string | undefined) | null;
	/** Aborted when the program ends. */
	readonly signal: AbortSignal;
}

const restMilliseconds = 120;

/** Does what `update` asked for; the answers come back as actions. The only file of the UI that touches the disk. */
export async function runEffect(effect: Effect, world: World): Promise<void> {
	const { dispatch } = world;
	switch (effect.type) {
		case "load-series": {
			const series = new Map<string, Loaded<Series>>();
			await Promise.all(
				effect.wanted.map(async ({ run: key, metric }) => {
					const run = world.runOf(key);
					if (run !== undefined) series.set(seriesKey(key, metric), await loaded(() => loadSeries(run, metric)));
				}),
			);
			return dispatch({ type: "series-loaded", series });
		}
		case "load-summaries": {
			const runs = effect.runs.flatMap((key) => world.runOf(key) ?? []);
			for await (const batch of loadSummaries(runs, effect.metric, { signal: world.signal })) {
				const summaries = new Map<string, SeriesSummary>();
				for (const [run, summary] of batch.summaries) summaries.set(folderOf(run), summary);
				dispatch({ type: "summaries-loaded", metric: effect.metric, summaries });
			}
			return;
		}
		case "load-config": {
			const run = world.runOf(effect.run);
			if (run === undefined) return;
			return dispatch({
				type: "config-loaded",
				run: effect.run,
				texts: await loaded(() => readConfig(run, world.env)),
			});
		}
		case "measure-files": {
			const run = world.runOf(effect.run);
			if (run === undefined) return;
			return dispatch({ type: "files-measured", run: effect.run, sizes: await fileSizes(run) });
		}
		case "load-arrays": {
			const { path } = effect;
			return dispatch({
				type: "arrays-loaded",
				path,
				arrays: await loaded(async () => (await loadArrays(path)).arrays),
			});
		}
		case "load-log": {
			const { path, at } = effect;
			return dispatch({ type: "log-loaded", path, at, window: await loaded(() => readLogWindow(path, at)) });
		}
		case "search-log": {
			const { path, text, from, direction } = effect;
			const found = await loaded(() => findInLog(path, text, from, direction, world.signal));
			if (found.is === "broken") return dispatch({ type: "say", message: `${path}: ${found.message}` });
			return dispatch({ type: "log-searched", path, text, offset: found.value });
		}
		case "rest":
			await setTimeout(restMilliseconds, undefined, { ref: false });
			return world.signal.aborted ? undefined : dispatch({ type: "rested", step: effect.step });
		case "copy":
			return world.copy(effect.text);
	}
}

/** What was read, or why it could not be: broken data is shown in its place. */
async function loaded<T>(read: () => Promise<T>): Promise<Exclude<Loaded<T>, { is: "loading" }>> {
	try {
		return { is: "loaded", value: await read() };
	} catch (error) {
		if (error instanceof DataError) return { is: "broken", message: error.message };
		throw error;
	}
}
