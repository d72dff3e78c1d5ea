import type { Request } from "./action.ts";
import { paletteItems } from "./palette-items.ts";
import { paletteRows } from "./palette-rows.ts";
import { columnsOf } from "./run-columns.ts";
import { columnsInSight } from "./screens/runs-screen.ts";
import { columnAt } from "./screens/table-lines.ts";
import { type State, topScreen } from "./state.ts";
import { tabPlaces } from "./tab-places.ts";
import type { InputEvent } from "./terminal/key-parser.ts";
import { gridScreen } from "./update/metrics.ts";

type MouseEvent = Extract<InputEvent, { kind: "mouse" }>;

/** Below the title and the line of what shapes the view: heads of columns, or tabs. */
const headLine = 2;
/** Rows that a notch of the wheel goes. */
const notch = 3;

/** What the mouse asks for on the screen that is seen; null where it means nothing. */
export function mouseRequest(state: State, { action, button, x, y }: MouseEvent): Request | null {
	if (action === "press") return button === 0 ? clickRequest(state, x, y) : null;
	if (action === "release") return null;
	return wheelRequest(state, action === "wheel-up" ? -1 : 1, y);
}

function clickRequest(state: State, x: number, y: number): Request | null {
	if (state.prompt?.kind === "command") return commandAt(state, y);
	if (state.prompt !== null) return null;
	const screen = topScreen(state);
	if (y === headLine && screen.kind === "run") return tabAt(x, state.columns);
	if (y === headLine && screen.kind === "runs") {
		const all = columnsOf(state, screen.experiment);
		const shown = columnsInSight(all, screen.column, state.columns);
		const column = columnAt(shown, x);
		return column === null ? null : { type: "sort-by", column: all.indexOf(shown[column]!) };
	}
	return { type: "click", x, y };
}

/** A row of the palette is done; a click beside it closes it. */
function commandAt(state: State, y: number): Request {
	const count = paletteItems(state).length;
	const { rows, top } = paletteRows(state, count);
	const index = top + y - (state.rows - 1 - rows);
	const isRow = y < state.rows - 1 && index >= top && index < count;
	if (isRow) return { type: "choose-command", index };
	// The rule above the rows and the line that is typed belong to it.
	return y >= state.rows - 2 - rows
		? { type: "move-command", by: 0 }
		: { type: "edit-prompt", key: "escape", text: "" };
}

function tabAt(x: number, columns: number): Request | null {
	const place = tabPlaces(columns).find(({ start, text }) => x >= start && x < start + text.length);
	return place === undefined ? null : { type: "show-tab", tab: place.tab };
}

/** What is under the wheel goes on: tabs, columns, the part of a chart, else the rows. */
function wheelRequest(state: State, by: 1 | -1, y: number): Request | null {
	if (state.prompt?.kind === "command") return { type: "move-command", by: by * notch };
	if (state.prompt !== null) return null;
	const screen = topScreen(state);
	if (screen.kind === "chart") return { type: "move-chart", factor: by < 0 ? 0.5 : 2 };
	if (y === headLine && screen.kind === "run") return { type: "next-tab", by };
	if (y === headLine && screen.kind === "runs") return { type: "move-column", by };
	// A row of charts is high.
	return { type: "move", by: gridScreen(state) === null ? by * notch : by };
}
