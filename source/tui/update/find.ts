import type { LogScan } from "../../project/scan-log.ts";
import type { LogTarget } from "../../render/log-target.ts";
import { keyOfAction } from "../bindings.ts";
import type { Effect } from "../effect.ts";
import { keyText } from "../key-text.ts";
import { countBlock, type LogCount, type LogSearch, type LogView } from "../log-view.ts";
import type { State } from "../state.ts";
import { endOfSight } from "../text-rows.ts";
import { loadLog, textPath, viewAt, viewOfText, withView } from "./text.ts";

const uncounted: LogCount = { blocks: [], size: null, is: "waiting" };

/** Looks for a text from the last line in sight upwards: what went wrong stands at the end. */
export function startFind(state: State, text: string, kind: "regex" | "text"): [State, Effect[]] {
	const path = textPath(state);
	const view = viewOfText(state);
	if (path === undefined || view === undefined)
		return [text === "" ? state : { ...state, message: "there is no text here to look in" }, []];
	if (text === "") return [withView(state, path, { ...view, find: null, search: null, found: null }), []];
	const target: LogTarget = { kind, text };
	const from = view.window.lines[endOfSight(state, view)]?.offset ?? view.window.size;
	const asked = { ...view, found: null, ahead: 0, find: { target, count: uncounted, rank: null } };
	return begin(state, path, asked, { target, direction: -1, ...beside(from, -1), wrapsTo: null });
}

export function findAgain(state: State, direction: 1 | -1): [State, Effect[]] {
	const path = textPath(state);
	const view = viewOfText(state);
	if (path === undefined || view === undefined || view.find === null) {
		const key = keyOfAction(state, "find");
		const message = key === undefined ? "find a text first" : `type ${keyText(key, true)} and a text to find first`;
		return [{ ...state, message }, []];
	}
	return searchOn(state, path, view, view.find.target, direction, false);
}

/** To the next line that is serious, or the next traceback; after the last one comes the first. */
export function jumpTo(state: State, kind: "error" | "traceback", direction: 1 | -1): [State, Effect[]] {
	const path = textPath(state);
	const view = viewOfText(state);
	if (path === undefined || view === undefined) return [{ ...state, message: "there is no text here" }, []];
	return searchOn(state, path, view, { kind, text: "" }, direction, true);
}

/** On from the line that was found last while it is in sight; else from what is in sight. */
function searchOn(
	state: State,
	path: string,
	view: LogView,
	target: LogTarget,
	direction: 1 | -1,
	wraps: boolean,
): [State, Effect[]] {
	const under = view.search;
	if (
		under !== null &&
		under.target.kind === target.kind &&
		under.target.text === target.text &&
		under.direction === direction
	)
		return [withView(state, path, { ...view, ahead: view.ahead + 1 }), []];
	const first = view.window.lines[view.top]?.offset ?? 0;
	const end = view.window.lines[endOfSight(state, view)]?.offset ?? view.window.size;
	const isSeen = view.found !== null && view.found >= first && view.found < end;
	const origin = isSeen ? view.found : direction === 1 ? first : end;
	const find = isSeen || view.find === null ? view.find : { ...view.find, rank: null };
	const asked = { ...view, find, found: isSeen ? view.found : null, ahead: 0 };
	const part = direction === 1 && !isSeen ? { from: origin, to: wholeFile } : beside(origin, direction);
	return begin(state, path, asked, { target, direction, ...part, wrapsTo: wraps ? origin : null });
}

const wholeFile = Number.MAX_SAFE_INTEGER;

/** What is after a line, or before it. */
function beside(offset: number, direction: 1 | -1): { readonly from: number; readonly to: number } {
	return direction === 1 ? { from: offset + 1, to: wholeFile } : { from: 0, to: offset };
}

function begin(state: State, path: string, view: LogView, search: LogSearch): [State, Effect[]] {
	const next = withoutEmpty(search, view);
	return [withView(state, path, { ...view, search: next }), [{ type: "scan-log", path, search: next }]];
}

/** The part without blocks at its beginning in which nothing was counted. */
function withoutEmpty(search: LogSearch, { find }: LogView): LogSearch {
	if (find?.target !== search.target) return search;
	const { blocks } = find.count;
	let { from, to } = search;
	// The last block that was counted may have grown since.
	const isEmpty = (block: number) => blocks[block] === 0 && block < blocks.length - 1;
	if (search.direction === 1)
		while (isEmpty(Math.floor(from / countBlock))) from = (Math.floor(from / countBlock) + 1) * countBlock;
	else
		while (to > from && isEmpty(Math.ceil(to / countBlock) - 1))
			to = Math.max(from, (Math.ceil(to / countBlock) - 1) * countBlock);
	return { ...search, from, to };
}

export function logScanned(state: State, path: string, search: LogSearch, scan: LogScan | string): [State, Effect[]] {
	const view = viewAt(state, path);
	// Another search has begun, or this one was given up.
	if (view === undefined || view.search !== search) return [state, []];
	const done = { ...view, search: null, ahead: 0 };
	if (typeof scan === "string") return [{ ...withView(state, path, done), message: scan }, []];
	if (scan.found !== undefined) {
		const found = { ...done, found: scan.found, find: rankedAt(done, search, scan.found) };
		if (view.ahead === 0) return [withView(state, path, found), [loadLog(state, path, scan.found)]];
		const wrapsTo = search.target.text === "" ? scan.found : null;
		const next = { ...search, ...beside(scan.found, search.direction), wrapsTo };
		return begin(state, path, { ...found, ahead: view.ahead - 1 }, next);
	}
	if (scan.from < scan.to) return begin(state, path, view, { ...search, from: scan.from, to: scan.to });
	const { wrapsTo, direction } = search;
	if (wrapsTo !== null) {
		const part = direction === 1 ? { from: 0, to: wrapsTo + 1 } : { from: wrapsTo, to: wholeFile };
		const message = direction === 1 ? "from the start again" : "from the end again";
		return begin({ ...state, message }, path, view, { ...search, ...part, wrapsTo: null });
	}
	const last = done.found === null ? [] : [loadLog(state, path, done.found)];
	return [{ ...withView(state, path, done), message: missText(search) }, last];
}

function missText({ target, direction }: LogSearch): string {
	switch (target.kind) {
		case "error":
			return "no line has the level of an error";
		case "traceback":
			return "there is no traceback";
		default:
			return `no ${target.text} ${direction === 1 ? "below" : "above"} this`;
	}
}

/** The next match has the next number. */
function rankedAt({ find, found }: LogView, { target, direction }: LogSearch, now: number): LogView["find"] {
	if (find === null) return null;
	if (find.target !== target) return { ...find, rank: "none" };
	const isNext = typeof find.rank === "number" && found !== null && found !== now;
	return { ...find, rank: isNext ? (find.rank as number) + direction : null };
}

/** Counts go on while the file is on the screen, when nothing is looked for. */
export function wantedCount(state: State): [State, Effect[]] {
	const path = textPath(state);
	const view = viewOfText(state);
	if (path === undefined || view?.find == null || view.search !== null) return [state, []];
	const { find, found, window } = view;
	const { count, target } = find;
	if (count.is !== "waiting") return [state, []];
	if (count.size === null || window.size > count.size) {
		// The last block may have got more lines.
		const blocks = count.size === null ? count.blocks : count.blocks.slice(0, -1);
		const asked: LogCount = { blocks, size: null, is: "asked" };
		const next = withView(state, path, { ...view, find: { ...find, count: asked } });
		return [next, [{ type: "count-log", path, target, count: asked, from: blocks.length * countBlock }]];
	}
	if (found === null || find.rank !== null) return [state, []];
	const next = withView(state, path, { ...view, find: { ...find, rank: "asked" } });
	return [next, [{ type: "rank-log", path, target, found }]];
}

export function logCounted(
	state: State,
	path: string,
	asked: LogCount,
	counts: { readonly blocks: readonly number[]; readonly size: number | null } | string,
): State {
	const view = viewAt(state, path);
	if (view?.find?.count !== asked) return state;
	if (typeof counts === "string")
		return { ...withView(state, path, withCount(view, { ...asked, is: "stopped" })), message: counts };
	const blocks = [...asked.blocks, ...counts.blocks];
	return withView(state, path, withCount(view, { blocks, size: counts.size, is: "waiting" }));
}

export function logRanked(state: State, path: string, found: number, count: number): State {
	const view = viewAt(state, path);
	if (view?.find?.rank !== "asked") return state;
	const { find } = view;
	const before = find.count.blocks.slice(0, Math.floor(found / countBlock)).reduce((sum, one) => sum + one, 0);
	return withView(state, path, { ...view, find: { ...find, rank: found === view.found ? before + count : null } });
}

/** Stops what is being looked for or counted; null when nothing is. */
export function stopFind(state: State): State | null {
	const path = textPath(state);
	const view = viewOfText(state);
	if (path === undefined || view === undefined) return null;
	if (view.search !== null)
		return { ...withView(state, path, { ...view, search: null, ahead: 0 }), message: "stopped looking" };
	const count = view.find?.count;
	if (count === undefined || count.is === "stopped" || count.size !== null) return null;
	return { ...withView(state, path, withCount(view, { ...count, is: "stopped" })), message: "stopped counting" };
}

function withCount(view: LogView, count: LogCount): LogView {
	return view.find === null ? view : { ...view, find: { ...view.find, count } };
}
