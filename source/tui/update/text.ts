import { isArrayFile } from "../../formats/read-arrays.ts";
import { folderOf } from "../../model/run.ts";
import type { LogWindow } from "../../project/log-window.ts";
import { keyOfAction } from "../bindings.ts";
import type { Effect } from "../effect.ts";
import { keyText } from "../key-text.ts";
import { textRows } from "../layout.ts";
import { logFileOf } from "../run-facts.ts";
import { runOf } from "../select.ts";
import { type Loaded, type LogView, type State, topScreen } from "../state.ts";

/** Path of the text file on the screen that is seen; undefined when it shows none. */
export function textPath(state: State): string | undefined {
	const screen = topScreen(state);
	if (screen.kind !== "file" && !(screen.kind === "run" && screen.tab === "log")) return undefined;
	const run = runOf(state, screen.run);
	if (run === undefined) return undefined;
	const file = screen.kind === "file" ? screen.file : logFileOf(run);
	return file === undefined || isArrayFile(file) ? undefined : `${folderOf(run)}/${file}`;
}

export function viewOfText(state: State): LogView | undefined {
	const log = state.logs.get(textPath(state) ?? "");
	return log?.is === "loaded" ? log.value : undefined;
}

/** Lines left beyond the screen when the next part of the file is asked for. */
const ahead = 50;

/** Scrolls by lines; near the edge of the window the next one is loaded around the line at the top. */
export function scrollText(state: State, by: number): [State, Effect[]] {
	const path = textPath(state);
	const view = viewOfText(state);
	if (path === undefined || view === undefined) return [state, []];
	const { window } = view;
	const height = textRows(state);
	const last = Math.max(0, window.lines.length - height);
	const top = Math.max(0, Math.min(last, view.top + by));
	const next = withView(state, path, { ...view, top });
	const nearStart = !window.atStart && top < ahead;
	const nearEnd = !window.atEnd && top > last - ahead;
	const line = window.lines[top];
	if (!(nearStart || nearEnd) || line === undefined) return [next, []];
	return [next, [{ type: "load-log", path, at: line.offset }]];
}

export function scrollTextTo(state: State, end: "first" | "last"): [State, Effect[]] {
	const path = textPath(state);
	const view = viewOfText(state);
	if (path === undefined || view === undefined) return [state, []];
	// The end is read anew, for a log may have grown.
	return [state, [{ type: "load-log", path, at: end === "first" ? 0 : "end" }]];
}

export function scrollTextAside(state: State, by: number): State {
	const path = textPath(state);
	const view = viewOfText(state);
	if (path === undefined || view === undefined) return state;
	return withView(state, path, { ...view, left: Math.max(0, view.left + by * 20) });
}

export function startFind(state: State, text: string): [State, Effect[]] {
	const path = textPath(state);
	const view = viewOfText(state);
	if (text === "") return [state, []];
	if (path === undefined || view === undefined) return [{ ...state, message: "there is no text here to look in" }, []];
	// From the last line upwards: what went wrong stands at the end.
	const height = textRows(state);
	const from = view.window.lines[view.top + height]?.offset ?? view.window.size;
	return search(withView(state, path, { ...view, find: text, found: null }), path, text, from, -1);
}

export function findAgain(state: State, direction: 1 | -1): [State, Effect[]] {
	const path = textPath(state);
	const view = viewOfText(state);
	if (path === undefined || view === undefined || view.find === "")
		return [{ ...state, message: findFirst(state) }, []];
	const from = view.found ?? view.window.lines[view.top]?.offset ?? view.window.size;
	return search(state, path, view.find, from, direction);
}

function search(state: State, path: string, text: string, from: number, direction: 1 | -1): [State, Effect[]] {
	return [{ ...state, message: `looking for ${text} …` }, [{ type: "search-log", path, text, from, direction }]];
}

export function logSearched(state: State, path: string, text: string, offset: number | undefined): [State, Effect[]] {
	const log = state.logs.get(path);
	if (log?.is !== "loaded" || log.value.find !== text) return [state, []];
	if (offset === undefined) return [{ ...state, message: `no more ${text} in this direction` }, []];
	const found = { ...state, message: null };
	return [withView(found, path, { ...log.value, found: offset }), [{ type: "load-log", path, at: offset }]];
}

/**
 * A new window comes in. Asked for were the file's start or end, or what was found, which comes to the middle; else it
 * is more text around what is seen, which stays where it is, for the user may have scrolled on meanwhile.
 */
export function logLoaded(state: State, path: string, at: number | "end", loaded: Loaded<LogWindow>): State {
	if (loaded.is !== "loaded") return { ...state, logs: new Map(state.logs).set(path, loaded) };
	const window = loaded.value;
	const before = state.logs.get(path);
	const old = before?.is === "loaded" ? before.value : undefined;
	const height = textRows(state);
	const last = Math.max(0, window.lines.length - height);
	const isJump = at === "end" || at === 0 || at === old?.found;
	const place = isJump ? at : (old?.window.lines[old.top]?.offset ?? at);
	const line = place === "end" ? last : window.lines.findIndex((row) => row.offset >= place);
	const wanted = at !== "end" && at === old?.found ? line - Math.floor(height / 2) : line;
	const top = line === -1 ? last : Math.max(0, Math.min(last, wanted));
	return withView(state, path, { left: 0, find: "", found: null, ...old, window, top });
}

function withView(state: State, path: string, view: LogView): State {
	return { ...state, logs: new Map(state.logs).set(path, { is: "loaded", value: view }) };
}

function findFirst(state: State): string {
	const key = keyOfAction(state, "find");
	return key === undefined ? "find a text first" : `type ${keyText(key, true)} and a text to find first`;
}
