import { describe, expect, test } from "vitest";
import type { LogWindow } from "../../../source/project/log-window.ts";
import type { Action } from "../../../source/tui/action.ts";
import { textRows } from "../../../source/tui/layout.ts";
import type { State } from "../../../source/tui/state.ts";
import { textPath, viewOfText } from "../../../source/tui/update/text.ts";
import { act, effectsOf, logOf, stateOf } from "../small-state.ts";

const run = act(stateOf(), { type: "open" });
const path = "/data/sweep/0/train.log";
const tab = act(run, { type: "show-tab", tab: "log" });
const rows = textRows(tab);

function loaded(window: LogWindow, at: number | "end" = "end"): Action {
	return { type: "log-loaded", path, at, window: { is: "loaded", value: window } };
}

/** Numbers of the first and last line in sight. */
function sight(state: State): string {
	const { window, top } = viewOfText(state)!;
	const lines = window.lines.slice(top, top + textRows(state)).map(({ text }) => text.slice("line ".length));
	return `${lines[0]}–${lines.at(-1)}`;
}

const short = act(tab, loaded(logOf(path, 100)));
/** A window in the middle of a long file: lines 1000 to 1399. */
const part = act(tab, loaded(logOf(path, 400, { atStart: false, atEnd: false, size: 99_990 }, 1000), 12_000));

test("a text is on the tab of the log and on the screen of a file that holds no arrays", () => {
	expect(textPath(tab)).toBe(path);
	expect(textPath(run)).toBe(undefined);
	const files = act(run, { type: "show-tab", tab: "files" });
	expect(textPath(act(files, { type: "open" }))).toBe(path);
	expect(textPath(act(files, { type: "move", by: 2 }, { type: "open" }))).toBe(undefined);
	expect(viewOfText(tab)).toBe(undefined);
});

describe("scrolling", () => {
	test("a log opens at its end, with the last line in sight", () => {
		expect(sight(short)).toBe(`${100 - rows}–99`);
	});

	test("stops at both ends", () => {
		expect(sight(act(short, { type: "move", by: 1 }))).toBe(sight(short));
		expect(sight(act(short, { type: "move", by: -1 }))).toBe(`${99 - rows}–98`);
		expect(sight(act(short, { type: "move", by: -999 }))).toBe(`0–${rows - 1}`);
		expect(sight(act(short, { type: "page", by: -1 }, { type: "page", by: 1 }))).toBe(sight(short));
		expect(sight(act(tab, loaded(logOf(path, 3)), { type: "move", by: 1 }))).toBe("0–2");
	});

	test("the end and the start are read anew, for a log grows", () => {
		expect(effectsOf(short, { type: "move-to", end: "last" })).toEqual([{ type: "load-log", path, at: "end" }]);
		expect(effectsOf(short, { type: "move-to", end: "first" })).toEqual([{ type: "load-log", path, at: 0 }]);
		expect(sight(act(short, loaded(logOf(path, 120))))).toBe(`${120 - rows}–119`);
		expect(sight(act(short, loaded(logOf(path, 120), 0)))).toBe(`0–${rows - 1}`);
	});

	test("to the side, in steps, and never beyond the first column", () => {
		const aside = (...by: number[]) =>
			viewOfText(act(short, ...by.map((step): Action => ({ type: "move-column", by: step }))))?.left;
		expect([aside(1), aside(1, 1, -1), aside(1, -1, -1)]).toEqual([20, 20, 0]);
	});

	test("a higher terminal shows more of the end and no empty rows, a lower one keeps its first line", () => {
		const resize = (count: number) => act(short, { type: "resized", columns: 80, rows: count });
		expect(sight(resize(40))).toBe(`${100 - textRows(resize(40))}–99`);
		expect(sight(resize(12)).startsWith(`${100 - rows}–`)).toBe(true);
	});
});

describe("a file that is longer than what is held of it", () => {
	test("is read on near the edges only", () => {
		expect(sight(part)).toBe(`1200–${1199 + rows}`);
		expect(effectsOf(part, { type: "move", by: 1 })).toEqual([]);
		expect(effectsOf(part, { type: "move", by: 150 })).toEqual([{ type: "load-log", path, at: 13_500 }]);
		expect(effectsOf(part, { type: "move", by: -160 })).toEqual([{ type: "load-log", path, at: 10_400 }]);
		expect(effectsOf(short, { type: "move", by: -90 })).toEqual([]);
	});

	test("what is in sight stays when more text comes, also for who has scrolled on meanwhile", () => {
		const more = loaded(logOf(path, 400, { atStart: false, atEnd: false, size: 99_990 }, 1150), 13_500);
		const low = act(part, { type: "move", by: 150 });
		expect(sight(act(low, more))).toBe(sight(low));
		const lower = act(low, { type: "move", by: 7 });
		expect(sight(act(lower, more))).toBe(sight(lower));
	});

	test("a file that has become shorter shows its end", () => {
		expect(sight(act(part, loaded(logOf(path, 100), 13_500)))).toBe(`${100 - rows}–99`);
	});
});

test("a log that cannot be read says so in its place", () => {
	const broken = { is: "broken", message: "gone" } as const;
	const state = act(short, { type: "log-loaded", path, at: "end", window: broken });
	expect(state.logs.get(path)).toEqual(broken);
	expect(act(state, { type: "move", by: 1 }, { type: "move-to", end: "first" }).logs.get(path)).toEqual(broken);
});

describe("wrapped lines", () => {
	/** Lines of 200 cells in 80: three rows each. */
	const long = (count: number) => {
		const whole = logOf(path, count);
		return { ...whole, lines: whole.lines.map((line) => ({ ...line, text: `${line.text} `.padEnd(200, "x") })) };
	};
	const wrap: Action = { type: "toggle-wrap" };
	const place = (state: State) => [viewOfText(state)!.top, viewOfText(state)!.row];

	test("the end stays the end, and rows are what is scrolled by", () => {
		const wrapped = act(tab, loaded(long(100)), wrap);
		const first = 300 - rows;
		expect(place(wrapped)).toEqual([Math.floor(first / 3), first % 3]);
		const up = act(wrapped, { type: "move", by: -2 });
		expect(place(up)).toEqual([Math.floor((first - 2) / 3), (first - 2) % 3]);
		expect(place(act(up, { type: "move", by: 99 }))).toEqual(place(wrapped));
		expect(place(act(wrapped, { type: "move", by: -999 }))).toEqual([0, 0]);
		const unwrapped = act(wrapped, wrap);
		expect(place(unwrapped)).toEqual([100 - rows, 0]);
	});

	test("to the side there is nothing; more text leaves what is seen where it is", () => {
		const wrapped = act(tab, loaded(long(100)), wrap, { type: "move", by: -7 });
		expect(act(wrapped, { type: "move-column", by: 1 }).message).toContain("wrapped");
		expect(place(act(wrapped, loaded(long(100), 500)))).toEqual(place(wrapped));
	});
});

test("every state of progress bars, or the last ones: the part is read anew in that form", () => {
	const toggle: Action = { type: "toggle-states" };
	expect(effectsOf(short, toggle)).toEqual([{ type: "load-log", path, at: "end", splits: true }]);
	expect(act(short, toggle).message).toContain("every state");
	const up = act(short, { type: "move", by: -5 });
	expect(effectsOf(up, toggle)).toEqual([{ type: "load-log", path, at: (95 - rows) * 10, splits: true }]);
	expect(effectsOf(up, toggle, toggle)).toEqual([{ type: "load-log", path, at: (95 - rows) * 10 }]);
});

test("texts that are opened or come back to are in the form that is asked for, whoever asked", () => {
	const toggle: Action = { type: "toggle-states" };
	expect(effectsOf({ ...run, splitsText: true }, { type: "show-tab", tab: "log" })).toEqual([
		{ type: "load-log", path, at: "end", splits: true },
	]);
	const other = path.replace("/0/", "/1/");
	const next: Action = { type: "next-run", by: 1 };
	const there = act(short, next, { ...loaded(logOf(other, 100)), path: other } as Action, toggle);
	const back: Action = { type: "next-run", by: -1 };
	expect(effectsOf(there, back)).toEqual([{ type: "load-log", path, at: "end", splits: true }]);
	expect(effectsOf(there, back, next)).toEqual([]);
	expect(effectsOf(act(short, toggle), { type: "start-fresh" })).toContainEqual({ type: "load-log", path, at: "end" });
});

test("a text that was asked for in the other form is read once more", () => {
	const toggled = act(tab, { type: "toggle-states" });
	expect(effectsOf(toggled, loaded(logOf(path, 100)))).toEqual([{ type: "load-log", path, at: "end", splits: true }]);
	const split = { ...loaded(logOf(path, 100)), splits: true } as Action;
	expect(effectsOf(toggled, loaded(logOf(path, 100)), split)).toEqual([]);
});

test("a file that does not just grow says what has happened to it", () => {
	const after = (whole: Partial<LogWindow>, count = 100) => act(short, loaded(logOf(path, count, whole))).message;
	expect(after({}, 120)).toBe(null);
	expect(after({ inode: 2 })).toBe("the file was replaced by another one");
	expect(after({}, 20)).toBe("the file was cut to 200 B");
	const lines = logOf(path, 120).lines.map((line) => ({ ...line, text: line.text.replace("line", "other") }));
	expect(after({ lines }, 120)).toBe("the file was written anew");
	const grown = logOf(path, 100).lines.map((line) => ({ ...line, text: `${line.text} and more` }));
	expect(after({ lines: grown })).toBe(null);
});
