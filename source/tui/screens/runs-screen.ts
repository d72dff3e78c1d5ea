import { folderOf } from "../../model/run.ts";
import { type Column, valueAt } from "../../model/run-table.ts";
import { shortNames } from "../../query/short-names.ts";
import { varyingColumns } from "../../query/varying-columns.ts";
import { sanitise } from "../../render/sanitise.ts";
import { valueText } from "../../render/value-text.ts";
import { displayWidth, fit } from "../../render/width.ts";
import { curvesOfRuns, noCurves } from "../curves.ts";
import { mostCurves } from "../curves-shown.ts";
import { lastOf } from "../last-of.ts";
import type { Look } from "../look.ts";
import type { RunColumn } from "../run-column.ts";
import { columnsOf, idText } from "../run-columns.ts";
import type { RunsScreen } from "../screen.ts";
import { baselineRow, metricOf, rowOf, runsOf } from "../select.ts";
import type { State } from "../state.ts";
import { curvesBox } from "./curves-box.ts";
import { blank, emptyText } from "./list-lines.ts";
import { ruleLine } from "./rule-line.ts";
import { fittingColumns, headLine, rowLine } from "./table-lines.ts";

export function runsLines(state: State, screen: RunsScreen, height: number, look: Look): string[] {
	const all = columnsOf(state, screen.experiment);
	const shown = columnsInSight(all, screen.column, state.columns);
	const heads = shown.map((column) => ({ ...column, header: column.header + sortSign(state, column, look) }));
	const lines = [headLine(heads, shown.indexOf(all[screen.column]!), state.columns, look)];
	const rows = runsOf(state, screen.experiment);
	const line = (row: number, isSelected: boolean, mark: string) => {
		const cells = shown.map((column) => ({
			text: column.text(row, state, look.glyphs),
			role: column.role(row, state),
		}));
		return rowLine(shown, cells, isSelected, state.columns, look, mark);
	};
	const baseline = baselineRow(state);
	if (baseline !== null) lines.push(line(baseline, false, look.glyphs.baseline));
	const marks = new Set(state.marks);
	for (let index = screen.place.top; index < screen.place.top + height; index++) {
		const row = rows[index];
		if (row === undefined) {
			lines.push(blank(state));
			continue;
		}
		const isMarked = marks.has(folderOf(state.table.runs[row]!));
		lines.push(line(row, index === screen.place.cursor, isMarked ? look.glyphs.mark : " "));
	}
	if (rows.length === 0) lines[baseline === null ? 1 : 2] = fit(emptyText(state), state.columns, "left");
	return lines;
}

/** Those that fit, with the one under the column cursor. */
export function columnsInSight(all: readonly RunColumn[], selected: number, width: number): readonly RunColumn[] {
	return fittingColumns(all, firstColumn(all, selected, width), width);
}

/** How many of the columns that scroll are left out on the left, so that the column under the cursor is in sight. */
function firstColumn(all: readonly RunColumn[], selected: number, width: number): number {
	const frozen = all.filter((column) => column.frozen).length;
	for (let first = 0; first < all.length - frozen; first++) {
		if (selected < frozen || fittingColumns(all, first, width).includes(all[selected]!)) return first;
	}
	return Math.max(0, selected - frozen);
}

function sortSign(state: State, column: RunColumn, look: Look): string {
	const key = state.sort.find(({ name }) => name === column.sortName);
	return key === undefined ? "" : key.descending ? look.glyphs.down : look.glyphs.up;
}

/** Below the table, where there is room: the curve of the run under the cursor, and in what it differs from the others. */
export function runsPane(state: State, screen: RunsScreen, height: number, look: Look): string[] {
	const resting = state.resting === null ? undefined : rowOf(state, state.resting);
	const row = resting ?? runsOf(state, screen.experiment)[screen.place.cursor];
	const run = row === undefined ? undefined : state.table.runs[row];
	const metric = metricOf(state);
	if (row === undefined || run === undefined) return Array.from({ length: height }, () => blank(state));
	const side = state.columns >= 100 ? Math.floor(state.columns * 0.36) : 0;
	const wide = state.columns - side;
	const own = folderOf(run);
	const others = state.marks.filter((key) => key !== own && rowOf(state, key) !== undefined);
	const marked = others.length === 0 ? "" : ` and ${others.length} marked`;
	const title =
		metric === undefined
			? `run ${idText(run)}`
			: `${sanitise(metric)} ${look.glyphs.separator} run ${idText(run)}${marked}`;
	const rule = ruleLine(title, wide, look) + (side === 0 ? "" : ruleLine("what varies", side, look));
	const shown = [own, ...others].slice(0, mostCurves);
	const curves = metric === undefined ? noCurves : curvesOfRuns(state, shown, metric, look.glyphs);
	const left = curvesBox(state, curves, { width: wide - 1, height: height - 1 }, look);
	const right = side === 0 ? [] : parameterLines(state, screen, row, side, height - 1, look);
	return [rule, ...left.map((line, index) => `${line} ${right[index] ?? ""}`)];
}

function parameterLines(
	state: State,
	screen: RunsScreen,
	row: number,
	width: number,
	height: number,
	look: Look,
): string[] {
	const columns = varying(state.table, runsOf(state, screen.experiment));
	const names = shortNames(columns.map(({ name }) => name));
	const nameWidth = Math.min(Math.floor(width / 2), Math.max(8, ...names.map((name) => displayWidth(name) + 2)));
	const line = (column: Column, index: number) =>
		look.paint("muted", fit(sanitise(names[index]!), nameWidth, "left", look.glyphs.ellipsis)) +
		fit(valueText(valueAt(column, row), look.glyphs), width - nameWidth, "left", look.glyphs.ellipsis);
	const shown = columns.slice(0, height).map(line);
	return Array.from({ length: height }, (_, index) => shown[index] ?? " ".repeat(width));
}

const varying = lastOf(varyingColumns);
