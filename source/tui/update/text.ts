import { isArrayFile } from "../../formats/read-arrays.ts";
import { folderOf } from "../../model/run.ts";
import type { LogWindow } from "../../project/log-window.ts";
import { sizeText } from "../../render/number-text.ts";
import type { Effect } from "../effect.ts";
import { textRows } from "../layout.ts";
import type { LogAnswer } from "../log-answer.ts";
import { logHere } from "../log-here.ts";
import { type LogView, newView } from "../log-view.ts";
import { runOf } from "../select.ts";
import { type State, topScreen } from "../state.ts";
import { clamped, isAtEnd, lastPlace, movedPlace, type TextPlace } from "../text-rows.ts";

/** Path of the text file on the screen that is seen; undefined when it shows none. */
export function textPath(state: State): string | undefined {
	const screen = topScreen(state);
	if (screen.kind !== "file" && !(screen.kind === "run" && screen.tab === "log")) return undefined;
	const run = runOf(state, screen.run);
	if (run === undefined) return undefined;
	const file = screen.kind === "file" ? screen.file : logHere(state, run);
	return file === undefined || isArrayFile(file) ? undefined : `${folderOf(run)}/${file}`;
}

export function viewOfText(state: State): LogView | undefined {
	return viewAt(state, textPath(state));
}

export function viewAt(state: State, path: string | undefined): LogView | undefined {
	const log = state.logs.get(path ?? "");
	return log?.is === "loaded" ? log.value : undefined;
}

export function withView(state: State, path: string, view: LogView): State {
	return { ...state, logs: new Map(state.logs).set(path, { is: "loaded", value: view }) };
}

/** The part of a file around a place, in the form that is shown. */
export function loadLog(state: State, path: string, at: number | "end"): Effect {
	return { type: "load-log", path, at, ...(state.splitsText && { splits: true }) };
}

/** Lines left beyond the screen when the next part of the file is asked for. */
const ahead = 50;

/** Scrolls by rows; near the edge of the window the next one is loaded around the line at the top. */
export function scrollText(state: State, by: number): [State, Effect[]] {
	const path = textPath(state);
	const view = viewOfText(state);
	if (path === undefined || view === undefined) return [state, []];
	const { window } = view;
	const place = movedPlace(state, view, by);
	const isSame = place.top === view.top && place.row === view.row;
	const next = isSame ? state : withView(state, path, { ...view, ...place });
	const nearStart = !window.atStart && place.top < ahead;
	const nearEnd = !window.atEnd && place.top > lastPlace(state, window.lines).top - ahead;
	const line = window.lines[place.top];
	if (!(nearStart || nearEnd) || line === undefined) return [next, []];
	return [next, [loadLog(state, path, line.offset)]];
}

export function scrollTextTo(state: State, end: "first" | "last"): [State, Effect[]] {
	const path = textPath(state);
	if (path === undefined || viewOfText(state) === undefined) return [state, []];
	// The end is read anew, for a log may have grown.
	return [state, [loadLog(state, path, end === "first" ? 0 : "end")]];
}

export function scrollTextAside(state: State, by: number): State {
	const path = textPath(state);
	const view = viewOfText(state);
	if (path === undefined || view === undefined) return state;
	if (state.wrapsText) return { ...state, message: "lines are wrapped: nothing is to the side" };
	return withView(state, path, { ...view, left: Math.max(0, view.left + by * 20) });
}

/** Long lines in one row, or in as many as they need. What is seen stays, at the end of the file its end. */
export function toggleWrap(before: State): State {
	const path = textPath(before);
	const view = viewOfText(before);
	const state = { ...before, wrapsText: !before.wrapsText };
	if (path === undefined || view === undefined) return state;
	const { lines } = view.window;
	const place = isAtEnd(before, view) ? lastPlace(state, lines) : clamped(state, lines, { top: view.top, row: 0 });
	return withView(state, path, { ...view, ...place, left: 0 });
}

/** Of progress bars the last state, or all of them. */
export function toggleStates(before: State): State {
	const state = { ...before, splitsText: !before.splitsText };
	if (viewOfText(state) === undefined) return state;
	const message = state.splitsText ? "every state of progress bars is shown" : "progress bars show their last state";
	return { ...state, message };
}

/** The text on the screen is read when nobody has, and anew when it stands there in another form. */
export function wantedText(state: State): [State, Effect[]] {
	const path = textPath(state);
	if (path === undefined) return [state, []];
	if (!state.logs.has(path))
		return [{ ...state, logs: new Map(state.logs).set(path, { is: "loading" }) }, [loadLog(state, path, "end")]];
	const view = viewAt(state, path);
	if (view === undefined || view.splits === state.splitsText) return [state, []];
	const at = isAtEnd(state, view) ? "end" : (view.window.lines[view.top]?.offset ?? 0);
	return [withView(state, path, { ...view, splits: state.splitsText }), [loadLog(state, path, at)]];
}

/**
 * A new window comes in. Asked for were the file's start or end, or what was found, which comes to the middle; else it
 * is more text around what is seen, which stays where it is, for the user may have scrolled on meanwhile.
 */
export function logLoaded(
	before: State,
	{ path, at, window: loaded, splits = false, isFollowing = false }: Extract<LogAnswer, { type: "log-loaded" }>,
): State {
	const old = viewAt(before, path);
	if (loaded.is !== "loaded") {
		if (old?.follow == null) return { ...before, logs: new Map(before.logs).set(path, loaded) };
		// A file that is written anew, or rotated away, comes back.
		return withView(before, path, { ...old, follow: { ...old.follow, isAsked: false, isGone: true } });
	}
	const window = loaded.value;
	const change = old === undefined ? null : changeOf(old.window, window);
	const state = change === null ? before : { ...before, message: change };
	const kept = change === null ? old : fresh(old);
	const follow = kept?.follow == null ? null : { ...kept.follow, isAsked: false, isGone: false };
	if (isFollowing && change === null && old !== undefined && !isAtEnd(before, old)) {
		// Whoever has left the end meanwhile stays where he is.
		const longer = { ...old.window, size: window.size, atEnd: old.window.atEnd && window.size === old.window.size };
		return withView(state, path, { ...old, follow, window: longer });
	}
	// The form may have been changed while the file was read: then it is asked for once more.
	const view = { ...newView, top: 0, ...kept, splits, follow, window };
	return withView(state, path, { ...view, ...placeIn(state, view, at, old) });
}

function placeIn(state: State, view: LogView, at: number | "end", old: LogView | undefined): TextPlace {
	const { lines } = view.window;
	if (at === "end") return lastPlace(state, lines);
	const isFound = at === view.found;
	const before = old?.window.lines[old.top]?.offset;
	const place = isFound || at === 0 ? at : (before ?? at);
	const top = lines.findIndex((line) => line.offset >= place);
	if (top === -1) return lastPlace(state, lines);
	if (isFound) return movedPlace(state, { ...view, top, row: 0 }, -Math.floor(textRows(state) / 2));
	return clamped(state, lines, { top, row: place === before && at !== 0 ? view.row : 0 });
}

/** What was counted and found in another file is forgotten. */
function fresh(old: LogView | undefined): LogView | undefined {
	if (old === undefined) return undefined;
	const find =
		old.find === null ? null : { ...old.find, rank: null, count: { blocks: [], size: null, is: "waiting" } as const };
	return { ...old, found: null, search: null, find };
}

/** What has happened to a file that does not just grow, in words; null: nothing. */
function changeOf(old: LogWindow, now: LogWindow): string | null {
	if (now.inode !== old.inode) return "the file was replaced by another one";
	if (now.size < old.size) return `the file was cut to ${sizeText(now.size)}`;
	// What was written stays as it is, but for a last line that goes on.
	const first = now.lines[0]?.offset ?? 0;
	const line = old.lines.find(({ offset }) => offset >= first);
	const same = line === undefined ? undefined : now.lines.find(({ offset }) => offset === line.offset);
	if (line === undefined || same === undefined) return null;
	const start = line.text.replace(/\ufffd+$/, "");
	return same.text.startsWith(start) || start.startsWith(same.text) ? null : "the file was written anew";
}
