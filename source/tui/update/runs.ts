import { columnOf, valueAt } from "../../model/run-table.ts";
import { andFilter, cellFilter, formatFilter } from "../../query/filter.ts";
import { configScreen } from "../config-screen.ts";
import { columnsOf } from "../run-columns.ts";
import type { RunsScreen } from "../screen.ts";
import { metricOf, metricsOf, runsOf } from "../select.ts";
import { type State, topScreen } from "../state.ts";
import { filterConfigValue } from "./config.ts";
import { keepPlace, withTop } from "./list.ts";

export function moveColumn(state: State, screen: RunsScreen, by: number): State {
	const last = columnsOf(state, screen.experiment).length - 1;
	return withTop(state, { ...screen, column: Math.max(0, Math.min(last, screen.column + by)) });
}

/** Columns come and go with the filter and the metric: the column cursor stays on one of them. */
export function keepColumn(state: State): State {
	const screen = topScreen(state);
	if (screen.kind !== "runs" || screen.column === 0) return state;
	return screen.column < columnsOf(state, screen.experiment).length ? state : moveColumn(state, screen, 0);
}

/** The column under the column cursor: first down, for the best are wanted, then up, then not at all. */
export function sortColumn(state: State): State {
	const column = columnUnderCursor(state);
	if (column?.sortName == null) return { ...state, message: "this column cannot be sorted by" };
	const name = column.sortName;
	const now = state.sort[0]?.name === name ? state.sort[0] : undefined;
	const [first, second] = column.bestFirst === "descending" ? [true, false] : [false, true];
	if (now === undefined) return keepPlace({ ...state, sort: [{ name, descending: first }] });
	return keepPlace({ ...state, sort: now.descending === first ? [{ name, descending: second }] : [] });
}

/** A column of those that are seen, and the other way round when it is sorted by already. */
export function sortBy(state: State, screen: RunsScreen, index: number): State {
	const column = columnsOf(state, screen.experiment)[index];
	if (column?.sortName == null) return { ...state, message: "this column cannot be sorted by" };
	const name = column.sortName;
	const now = state.sort[0]?.name === name ? state.sort[0] : undefined;
	const descending = now === undefined ? column.bestFirst === "descending" : !now.descending;
	return keepPlace({ ...state, sort: [{ name, descending }] });
}

export function filterCell(state: State, keep: boolean): State {
	const screen = topScreen(state);
	const config = configScreen(state);
	if (config !== null) return filterConfigValue(state, config, keep);
	const column = columnUnderCursor(state);
	if (screen.kind !== "runs" || column?.parameter == null)
		return { ...state, message: "move the column cursor to a parameter first" };
	const row = runsOf(state, screen.experiment)[screen.place.cursor];
	if (row === undefined) return state;
	const value = valueAt(columnOf(state.table, column.parameter), row);
	const filter = andFilter(state.filter, cellFilter(column.parameter, value, keep));
	return keepPlace({ ...state, filter, filterText: formatFilter(filter) });
}

export function hideColumn(state: State): State {
	const screen = topScreen(state);
	const column = columnUnderCursor(state);
	if (screen.kind !== "runs" || column?.parameter == null)
		return { ...state, message: "only parameters can be hidden" };
	const shown = columnsOf(state, screen.experiment).flatMap(({ parameter }) => (parameter === null ? [] : [parameter]));
	return { ...state, shownColumns: shown.filter((name) => name !== column.parameter) };
}

export function nextMetric(state: State, by: number): State {
	const names = metricsOf(state);
	if (names.length === 0) return { ...state, message: "these runs have no metrics" };
	const index = names.indexOf(metricOf(state) ?? "") + by;
	return { ...state, metric: names[(index + names.length) % names.length] ?? null };
}

function columnUnderCursor(state: State) {
	const screen = topScreen(state);
	return screen.kind === "runs" ? columnsOf(state, screen.experiment)[screen.column] : undefined;
}
