import { directionOf } from "../../model/direction.ts";
import { valueAt } from "../../model/run-table.ts";
import { columnMeant } from "../../query/column-meant.ts";
import { andFilter, cellFilter, formatFilter } from "../../query/filter.ts";
import { configScreen } from "../config-screen.ts";
import type { RunColumn } from "../run-column.ts";
import { columnsOf } from "../run-columns.ts";
import type { RunsScreen } from "../screen.ts";
import { metricOf, metricsOf, runsOf } from "../select.ts";
import { type State, topScreen } from "../state.ts";
import { filterConfigValue } from "./config.ts";
import { keepPlace, moveTo, withTop } from "./list.ts";

export function moveColumn(state: State, screen: RunsScreen, by: number): State {
	const columns = columnsOf(state, screen.experiment);
	const column = Math.max(0, Math.min(columns.length - 1, screen.column + by));
	return withTop(state, { ...screen, column, columnName: nameOf(columns[column]) });
}

function nameOf(column: RunColumn | undefined): string | null {
	return column === undefined ? null : (column.sortName ?? column.header);
}

/** Columns come and go with the filter and the metric: the column cursor stays on its own, else at its place. */
export function keepColumn(state: State): State {
	const screen = topScreen(state);
	if (screen.kind !== "runs" || screen.columnName === null) return state;
	const columns = columnsOf(state, screen.experiment);
	if (nameOf(columns[screen.column]) === screen.columnName) return state;
	const column = columns.findIndex((one) => nameOf(one) === screen.columnName);
	if (column !== -1) return withTop(state, { ...screen, column });
	return screen.column < columns.length ? state : moveColumn(state, screen, 0);
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

/** The runs that do best by the metric that is shown first; a second time in the order in which they are read. */
export function sortByMetric(state: State): State {
	const metric = metricOf(state);
	if (metric === undefined) return { ...state, message: "these runs have no metrics" };
	const descending = directionOf(metric, state.directions) === "max";
	const name = `best(metric.${metric})`;
	const isSorted = state.sort[0]?.name === name && state.sort[0].descending === descending;
	const sorted = { ...state, sort: isSorted ? [] : [{ name, descending }] };
	// The best one is what is looked for.
	return isSorted ? keepPlace(sorted) : moveTo(sorted, 0);
}

/** To the next run that has failed or was stopped, round at the end. */
export function nextFailed(state: State, by: 1 | -1): State {
	const screen = topScreen(state);
	if (screen.kind !== "runs") return state;
	const rows = runsOf(state, screen.experiment);
	for (let step = 1; step <= rows.length; step++) {
		const at = (screen.place.cursor + step * by + rows.length * step) % rows.length;
		const { status } = state.table.runs[rows[at]!]!;
		if (status === "failed" || status === "interrupted") return moveTo(state, at);
	}
	return { ...state, message: "none of these runs has failed" };
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
	const value = valueAt(columnMeant(state.table, column.parameter), row);
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
