import { displayWidth, fit } from "../../render/width.ts";
import type { Look } from "../look.ts";
import type { ListPlace } from "../screen.ts";
import type { State } from "../state.ts";
import { type Cell, fittingColumns, headLine, rowLine, type TableColumn } from "./table-lines.ts";

/** A table whose rows are items: heads and the rows in sight, exactly `height + 1` lines. */
export function listLines<T>(
	state: State,
	place: ListPlace,
	height: number,
	columns: readonly (TableColumn & { readonly frozen: boolean })[],
	items: readonly T[],
	look: Look,
	cellsOf: (item: T) => readonly Cell[],
): string[] {
	const shown = fittingColumns(columns, 0, state.columns);
	const lines = [headLine(shown, -1, state.columns, look)];
	for (let index = place.top; index < place.top + height; index++) {
		const item = items[index];
		lines.push(
			item === undefined ? blank(state) : rowLine(shown, cellsOf(item), index === place.cursor, state.columns, look),
		);
	}
	if (items.length === 0) lines[1] = fit(emptyText(state), state.columns, "left");
	return lines;
}

/** Items that are looked at to find how wide a column must be. */
const looked = 500;

/** As wide as its widest text, at most `most`. */
export function widthOf<T>(header: string, items: readonly T[], most: number, textOf: (item: T) => string): number {
	let width = displayWidth(header);
	for (const item of items.slice(0, looked)) width = Math.max(width, displayWidth(textOf(item)));
	return Math.min(width, Math.max(most, displayWidth(header)));
}

export function blank(state: State): string {
	return " ".repeat(state.columns);
}

export function emptyText(state: State): string {
	if (!state.complete) return "  reading …";
	if (state.table.runs.length === 0) return "  no run found here: a run is a folder with .hydra/config.yaml";
	return "  no run passes the filter: change it with /";
}
