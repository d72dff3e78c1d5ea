import type { LogLine } from "../project/log-window.ts";
import { type LogLineText, logLine, wrapLogLine } from "../render/log-line.ts";
import { textRows } from "./layout.ts";
import type { LogView } from "./log-view.ts";
import type { State } from "./state.ts";

/** The row of a text at the top of the screen: a line of the window, and the row of it where lines are wrapped. */
export interface TextPlace {
	readonly top: number;
	readonly row: number;
}

/** How a line is seen; kept for as long as the line is. */
export function seenLine(line: LogLine): LogLineText {
	let text = texts.get(line);
	if (text === undefined) {
		text = logLine(line.text);
		texts.set(line, text);
	}
	return text;
}

const texts = new WeakMap<LogLine, LogLineText>();
const heights = new WeakMap<LogLine, { readonly width: number; readonly rows: number }>();

/** Rows of the screen that a line takes. */
export function rowsOf(state: State, line: LogLine): number {
	if (!state.wrapsText) return 1;
	const known = heights.get(line);
	if (known?.width === state.columns) return known.rows;
	const rows = wrapLogLine(seenLine(line).pieces, state.columns).length;
	heights.set(line, { width: state.columns, rows });
	return rows;
}

/** The lowest place: below it the screen would be partly empty. */
export function lastPlace(state: State, lines: readonly LogLine[]): TextPlace {
	let room = textRows(state);
	for (let top = lines.length - 1; top >= 0; top--) {
		const rows = rowsOf(state, lines[top]!);
		if (rows >= room) return { top, row: rows - room };
		room -= rows;
	}
	return { top: 0, row: 0 };
}

/** A place within the window. */
export function clamped(state: State, lines: readonly LogLine[], place: TextPlace): TextPlace {
	if (place.top < 0) return { top: 0, row: 0 };
	const last = lastPlace(state, lines);
	if (place.top > last.top || (place.top === last.top && place.row > last.row)) return last;
	const line = lines[place.top];
	return { top: place.top, row: line === undefined ? 0 : Math.min(place.row, rowsOf(state, line) - 1) };
}

/** The place some rows further down, or up; within the window. */
export function movedPlace(state: State, view: LogView, by: number): TextPlace {
	const { lines } = view.window;
	if (!state.wrapsText) return clamped(state, lines, { top: view.top + by, row: 0 });
	let { top } = view;
	let row = view.row + by;
	while (row < 0 && top > 0) {
		top--;
		row += rowsOf(state, lines[top]!);
	}
	while (top < lines.length && row >= rowsOf(state, lines[top]!)) {
		row -= rowsOf(state, lines[top]!);
		top++;
	}
	return clamped(state, lines, { top, row: Math.max(0, row) });
}

/** Index of the first line that is wholly below the screen. */
export function endOfSight(state: State, view: LogView): number {
	let room = textRows(state) + view.row;
	let end = view.top;
	for (; room > 0 && end < view.window.lines.length; end++) room -= rowsOf(state, view.window.lines[end]!);
	return end;
}

/** Whether the end of the file is on the screen. */
export function isAtEnd(state: State, view: LogView): boolean {
	if (!view.window.atEnd) return false;
	const last = lastPlace(state, view.window.lines);
	return view.top > last.top || (view.top === last.top && view.row >= last.row);
}
