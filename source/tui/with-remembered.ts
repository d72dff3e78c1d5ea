import { UserError } from "../model/problem.ts";
import type { Remembered } from "../model/remembered.ts";
import { parseSort, type SortKey } from "../query/sort.ts";
import { keyOfAction } from "./bindings.ts";
import { keyText } from "./key-text.ts";
import type { State } from "./state.ts";
import { queryOf } from "./update/query-history.ts";

/**
 * The first screen as these folders were left the last time. `given`: names of flags that are typed or that the config file has
 * for the project, which win; `place` among them leaves the screen where it is. No filter comes back by itself, for nobody looks
 * for runs that are missing: those that were typed are offered.
 */
export function withRemembered(state: State, last: Remembered, given: ReadonlySet<string>): State {
	const turned = Object.entries(last.better).filter(([name]) => !state.directions.has(name));
	const next: State = {
		...state,
		sort: given.has("sort") ? state.sort : sortIn(last.sort),
		metric: given.has("metric") ? state.metric : last.metric,
		shownColumns: given.has("columns") ? state.shownColumns : last.columns,
		directions: turned.length === 0 ? state.directions : new Map([...turned, ...state.directions]),
		axis: last.axis,
		chart: { ...state.chart, yScale: last.isLogarithmic ? "log" : "linear", smoothing: last.smoothing },
		showsResolved: last.showsResolved,
		configView: {
			...state.configView,
			folds: last.folds === null ? state.configView.folds : new Set(last.folds),
			file: last.showsHydra ? "hydra" : "config",
			onlyDiffering: last.onlyDiffering,
		},
		metricsView: last.listsMetrics ? "list" : "grid",
		wrapsText: last.wrapsText,
		splitsText: last.splitsText,
		typedFilters: [...last.filters.filter((text) => !state.typedFilters.includes(text)), ...state.typedFilters],
		returnTo: given.has("place") ? null : last.place,
	};
	const isSame = next.sort.length === state.sort.length && next.shownColumns === state.shownColumns;
	return {
		...next,
		message: isSame && next.metric === state.metric ? null : leftText(state),
		history: { ...next.history, now: queryOf(next) },
	};
}

/** Says why this is not what a first look shows. */
export function leftText(state: State): string {
	const key = keyOfAction(state, "fresh");
	return key === undefined
		? "as you left it; --fresh starts anew"
		: `as you left it; ${keyText(key, true)} starts anew`;
}

function sortIn(text: string): readonly SortKey[] {
	try {
		return parseSort(text);
	} catch (error) {
		if (error instanceof UserError) return [];
		throw error;
	}
}
