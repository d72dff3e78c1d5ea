import type { QueryState, State } from "../state.ts";
import { keepPlace } from "./list.ts";

/** Changes of the query that can be taken back. */
const maxPast = 100;

/** Notes a change of what is asked for, once it is made: while a filter is typed each letter would be one. */
export function rememberQuery(state: State): State {
	if (state.prompt !== null) return state;
	const { past, now } = state.history;
	const query = queryOf(state);
	if (isSame(query, now)) return state;
	return { ...state, history: { past: [...past, now].slice(-maxPast), now: query, future: [] } };
}

/** Takes the last change back. */
export function undoQuery(state: State): State {
	const { past, now, future } = state.history;
	const before = past.at(-1);
	if (before === undefined) return { ...state, message: "there is no change to take back" };
	return keepPlace({
		...state,
		...before,
		history: { past: past.slice(0, -1), now: before, future: [now, ...future] },
	});
}

/** Makes the change again that was taken back last. */
export function redoQuery(state: State): State {
	const { past, now, future } = state.history;
	const [after, ...later] = future;
	if (after === undefined) return { ...state, message: "there is no change to make again" };
	return keepPlace({ ...state, ...after, history: { past: [...past, now], now: after, future: later } });
}

export function queryOf({ filter, filterText, sort, metric, shownColumns, globs, groups }: QueryState): QueryState {
	return { filter, filterText, sort, metric, shownColumns, globs, groups };
}

function isSame(a: QueryState, b: QueryState): boolean {
	// The text of a filter goes with the filter.
	return (["filter", "sort", "metric", "shownColumns", "globs", "groups"] as const).every(
		(part) => a[part] === b[part],
	);
}
