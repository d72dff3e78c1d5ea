import type { Answer } from "../action.ts";
import { keptDetails } from "../chart-settings.ts";
import type { Effect } from "../effect.ts";
import type { State } from "../state.ts";
import { copyDoubted } from "./copy-here.ts";
import { logCounted, logRanked, logScanned } from "./find.ts";
import { logWatched } from "./follow-log.ts";
import { keepPlace } from "./list.ts";
import { metricsDiscovered, runsLoaded, summariesLoaded } from "./loaded.ts";
import { keepMetric } from "./metrics.ts";
import { comeBack } from "./remember.ts";
import { rested } from "./rest.ts";
import { refreshed, runsChanged } from "./runs-changed.ts";
import { logSought } from "./seek.ts";
import { logLoaded, scrollText, textPath } from "./text.ts";

/** What the disk, the terminal or a timer has answered. */
export function onAnswer(state: State, action: Answer): [State, Effect[]] {
	switch (action.type) {
		case "details-loaded":
			return [{ ...state, details: withDetails(state.details, action.details) }, []];
		case "difference-loaded":
			return [keepPlace({ ...state, differences: new Map([[action.key, action.difference]]) }), []];
		case "bands-loaded":
			return [{ ...state, bands: merged(state.bands, action.bands) }, []];
		case "copy-doubted":
			return [copyDoubted(state, action.doubt, action.text), []];
		case "resized":
			return resized(state, action.columns, action.rows);
		case "annotated":
			// What a key has said meanwhile is newer.
			return [keepPlace({ ...state, annotations: action.annotations, message: state.message ?? action.message }), []];
		case "rested":
			return [rested(state, action.step), []];
		case "runs-loaded":
			return [
				comeBack(runsChanged({ ...runsLoaded(state, action), live: action.live ?? null }, action.changed ?? noRuns)),
				[],
			];
		case "runs-changed":
			return [runsChanged({ ...state, live: action.live }, action.changed), []];
		case "refreshed": {
			let next: State = { ...state, stale: refreshed(state.stale, action.names) };
			const effects: Effect[] = [];
			for (const answer of action.answers) {
				const [after, more] =
					answer.type === "say" ? [{ ...next, message: answer.message }, []] : onAnswer(next, answer);
				next = after;
				effects.push(...more);
			}
			return [next, effects];
		}
		case "metrics-discovered":
			return [metricsDiscovered(state, action), []];
		case "series-loaded":
			return [keepMetric(withSeries(state, action.series), state), []];
		case "summaries-loaded":
			return [summariesLoaded(state, action), []];
		case "config-loaded":
			return [keepPlace({ ...state, configs: merged(state.configs, new Map([[action.run, action.documents]])) }), []];
		case "environments-loaded":
			return [keepPlace({ ...state, environments: merged(state.environments, action.environments) }), []];
		case "files-measured":
			return [{ ...state, fileSizes: merged(state.fileSizes, new Map([[action.run, action.sizes]])) }, []];
		case "arrays-loaded":
			return [{ ...state, arrays: merged(state.arrays, new Map([[action.path, action.arrays]])) }, []];
		case "log-loaded":
			return [logLoaded(state, action), []];
		case "log-scanned":
			return logScanned(state, action.path, action.search, action.scan);
		case "log-counted":
			return [logCounted(state, action.path, action.count, action.more), []];
		case "log-ranked":
			return [logRanked(state, action.path, action.found, action.count), []];
		case "log-placed":
			return logSought(state, action.path, action.offset);
		case "log-watched":
			return logWatched(state, action.path, action.now);
	}
}

/** A text that stood at its end stands there in a higher window too. */
function resized(before: State, columns: number, rows: number): [State, Effect[]] {
	const state = keepPlace({ ...before, columns, rows });
	return textPath(state) === undefined ? [state, []] : scrollText(state, 0);
}

const noRuns: ReadonlySet<string> = new Set();

/** What was read of a curve before in more detail is of a shorter one. */
function withSeries(state: State, series: State["series"]): State {
	const details = new Map([...state.details].filter(([key]) => !series.has(key)));
	return { ...state, series: merged(state.series, series), details };
}

/** A curve counts once, asked for or there; the oldest goes first. */
function withDetails(old: State["details"], more: State["details"]): State["details"] {
	return new Map([...new Map([...old, ...more])].slice(-keptDetails));
}

/** What was read is kept while there is room; the oldest goes first. */
const kept = 2000;

function merged<T>(old: ReadonlyMap<string, T>, more: ReadonlyMap<string, T>): ReadonlyMap<string, T> {
	const all = new Map(old);
	for (const [key, value] of more) {
		all.delete(key);
		all.set(key, value);
	}
	for (const key of all.keys()) {
		if (all.size <= kept) break;
		all.delete(key);
	}
	return all;
}
