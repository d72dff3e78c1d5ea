import { unicodeGlyphs } from "../../render/glyphs.ts";
import { entryChart } from "../entry-chart.ts";
import { columnRoom, type GridPage } from "../grid-layout.ts";
import { lastOf } from "../last-of.ts";
import { entryOf, gridOf, metricEntries, pageInSight } from "../metrics-tab.ts";
import type { RunScreen } from "../screen.ts";
import { type State, topScreen } from "../state.ts";
import { keepPlace, moveTo, withTop } from "./list.ts";

/** The run screen where its metrics stand in a grid; null where something else is seen. */
export function gridScreen(state: State): RunScreen | null {
	const screen = metricsScreen(state);
	return screen !== null && state.metricsView === "grid" ? screen : null;
}

function metricsScreen(state: State): RunScreen | null {
	const screen = topScreen(state);
	return screen.kind === "run" && screen.tab === "metrics" ? screen : null;
}

/** A row of the grid, whichever page it is on. */
interface GridRow {
	readonly from: number;
	readonly count: number;
	readonly columns: number;
}

const rowsOf = lastOf((pages: readonly GridPage[]): readonly GridRow[] =>
	pages.flatMap(({ from, charts, values, columns, valueColumns }) => [
		...rowsIn(from, charts, columns),
		...rowsIn(from + charts, values, valueColumns),
	]),
);

function rowsIn(from: number, count: number, columns: number): GridRow[] {
	return Array.from({ length: Math.ceil(count / columns) }, (_, row) => ({
		from: from + row * columns,
		count: Math.min(columns, count - row * columns),
		columns,
	}));
}

/** Up or down by rows, in the same part of the width. */
export function moveInGrid(state: State, screen: RunScreen, by: number): State {
	const rows = rowsOf(gridOf(state, screen));
	const { cursor } = screen.places.metrics;
	const index = rows.findLastIndex(({ from }) => from <= cursor);
	const row = rows[index];
	const next = rows[Math.max(0, Math.min(rows.length - 1, index + by))];
	if (row === undefined || next === undefined || next === row) return state;
	const column = Math.floor(((cursor - row.from + 0.5) / row.columns) * next.columns);
	return moveTo(state, next.from + Math.min(next.count - 1, column));
}

/** To the same place on another page; half a page is half its rows. */
export function pageInGrid(state: State, screen: RunScreen, by: number): State {
	const pages = gridOf(state, screen);
	const { cursor } = screen.places.metrics;
	const index = pages.findLastIndex(({ from }) => from <= cursor);
	const page = pages[index];
	if (page === undefined) return state;
	if (!Number.isInteger(by)) {
		const rows = rowsOf([page]).length;
		return moveInGrid(state, screen, Math.sign(by) * Math.max(1, Math.floor(rows * Math.abs(by))));
	}
	const next = pages[index + by];
	if (next === undefined) return moveTo(state, by > 0 ? page.from + page.charts + page.values - 1 : page.from);
	return moveTo(state, next.from + Math.min(next.charts + next.values - 1, cursor - page.from));
}

/** Index of the entry at a cell of the grid, whose first line is 0; null where there is none. */
export function entryAt(state: State, screen: RunScreen, x: number, line: number): number | null {
	const page = pageInSight(state, screen);
	if (page === undefined) return null;
	const within = (from: number, count: number, columns: number, row: number) => {
		const column = Array.from({ length: columns }, (_, index) =>
			columnRoom(index, columns, state.columns),
		).findLastIndex(({ left }) => left <= x);
		const at = row * columns + column;
		return at < count ? from + at : null;
	};
	let top = 0;
	for (const [row, height] of page.heights.entries()) {
		if (line < top + height) return within(page.from, page.charts, page.columns, row);
		top += height;
	}
	// The line above the values is none of them.
	return line === top ? null : within(page.from + page.charts, page.values, page.valueColumns, line - top - 1);
}

/** Reads all curves out at one x, by cells of the chart under the cursor; the first time where the latest values are. */
export function moveRead(state: State, screen: RunScreen, by: number): State {
	const entries = metricEntries(state, screen);
	const page = state.metricsView === "grid" ? pageInSight(state, screen) : undefined;
	const { cursor } = screen.places.metrics;
	const inSight = page === undefined ? [] : entries.slice(page.from, page.from + page.charts);
	for (const entry of [...entries.slice(cursor, cursor + 1), ...inSight]) {
		if (entry.isValue) continue;
		const columns = page?.columns ?? 1;
		const room = { width: columnRoom(0, columns, state.columns).width, height: (page?.heights[0] ?? 9) - 1 };
		const chart = entryChart(state, screen, entry, room, unicodeGlyphs);
		if (chart === null || chart.drawn.x === null) continue;
		const { axis, drawn } = chart;
		const { from, to } = chart.drawn.x;
		const cell = (to - from) / Math.max(1, drawn.columns - 1);
		const x = screen.read?.axis === axis ? screen.read.x + by * cell : by > 0 ? from : to;
		return withTop(state, { ...screen, read: { axis, x: Math.max(from, Math.min(to, x)) } });
	}
	return { ...state, message: "there is no curve to read" };
}

export function stopRead(state: State, screen: RunScreen): State {
	return withTop(state, { ...screen, read: null });
}

/** The grid, or the list with one curve, with the cursor on the same metric. */
export function toggleMetricsView(state: State): State {
	return keepPlace({ ...state, metricsView: state.metricsView === "grid" ? "list" : "grid" });
}

export function metricFilterOf(state: State): string {
	return metricsScreen(state)?.metricFilter ?? "";
}

export function filterMetrics(state: State, metricFilter: string): State {
	const screen = metricsScreen(state);
	return screen === null ? state : keepPlace(withTop(state, { ...screen, metricFilter }));
}

/** All metrics again; null where none are left out. */
export function clearMetricFilter(state: State): State | null {
	return metricFilterOf(state) === "" ? null : filterMetrics(state, "");
}

/** The state after curves came: those that turn out to be single values go to the others, and do not take the cursor along. */
export function keepMetric(state: State, before: State): State {
	const screen = gridScreen(state);
	if (screen === null) return state;
	const { key, cursor } = screen.places.metrics;
	const entries = metricEntries(state, screen);
	const wasValue = metricEntries(before, screen)[cursor]?.isValue ?? false;
	const isValue = key !== null && (entries[entryOf(entries, key)]?.isValue ?? false);
	return !wasValue && isValue ? moveTo(state, cursor) : keepPlace(state);
}
