import { numberText } from "../../render/number-text.ts";
import { sanitise } from "../../render/sanitise.ts";
import { fit } from "../../render/width.ts";
import { columnRoom } from "../grid-layout.ts";
import type { Look } from "../look.ts";
import { type MetricEntry, metricEntries, pageInSight } from "../metrics-tab.ts";
import type { RunScreen } from "../screen.ts";
import { type State, seriesKey } from "../state.ts";
import { endOf } from "./end-of.ts";
import { blank } from "./list-lines.ts";
import { metricCell } from "./metric-cell.ts";
import { metricFoot } from "./metric-foot.ts";
import { ruleLine } from "./rule-line.ts";

/** The page of charts and single values that the cursor is on, and at the bottom where the metric under it comes from. */
export function metricGrid(state: State, screen: RunScreen, height: number, look: Look): string[] {
	const page = pageInSight(state, screen);
	const entries = metricEntries(state, screen);
	if (page === undefined) return [];
	const { cursor } = screen.places.metrics;
	const lines: string[] = [];
	let next = page.from;
	for (const rowHeight of page.heights) {
		const cells = Array.from({ length: page.columns }, (_, column): readonly string[] => {
			const { width } = columnRoom(column, page.columns, state.columns);
			const at = next + column;
			const entry = at < page.from + page.charts ? entries[at] : undefined;
			if (entry === undefined) return Array.from({ length: rowHeight }, () => " ".repeat(width));
			return metricCell(state, screen, entry, { width, height: rowHeight }, at === cursor, look);
		});
		for (let line = 0; line < rowHeight; line++)
			lines.push(
				beside(
					cells.map((cell) => cell[line]!),
					state.columns,
				),
			);
		next += page.columns;
	}
	if (page.values > 0) lines.push(ruleLine("single values", state.columns, look));
	const end = page.from + page.charts + page.values;
	for (let from = page.from + page.charts; from < end; from += page.valueColumns) {
		const cells = Array.from({ length: page.valueColumns }, (_, column) => {
			const { width } = columnRoom(column, page.valueColumns, state.columns);
			const entry = from + column < end ? entries[from + column] : undefined;
			return entry === undefined
				? " ".repeat(width)
				: valueCell(state, screen, entry, width, from + column === cursor, look);
		});
		lines.push(beside(cells, state.columns));
	}
	while (lines.length < height - 1) lines.push(blank(state));
	return [...lines.slice(0, height - 1), metricFoot(state, screen, state.columns, look)];
}

/** Cells in a line; each column begins where it should. */
function beside(cells: readonly string[], width: number): string {
	let line = "";
	let end = 0;
	for (const [column, cell] of cells.entries()) {
		const room = columnRoom(column, cells.length, width);
		line += " ".repeat(room.left - end) + cell;
		end = room.left + room.width;
	}
	return line + " ".repeat(Math.max(0, width - end));
}

function valueCell(
	state: State,
	screen: RunScreen,
	{ items: [item] }: MetricEntry,
	width: number,
	isUnder: boolean,
	look: Look,
): string {
	const one = state.series.get(seriesKey(screen.run, item.name));
	const value = one?.is === "loaded" ? one.value.values.at(-1) : undefined;
	const text = one?.is === "broken" ? "no curve" : value === undefined ? "" : numberText(value);
	const name = endOf(sanitise(item.name), width - 13, look.glyphs.ellipsis);
	const number = fit(text, 10, "right");
	if (isUnder) return look.paint("selected", `${look.glyphs.cursor} ${name} ${number}`);
	const isOdd = one?.is === "broken" || (value !== undefined && !Number.isFinite(value));
	return `  ${name} ${isOdd ? look.paint(one?.is === "broken" ? "muted" : "bad", number) : number}`;
}
