import { expect, test } from "vitest";
import { unicodeGlyphs } from "../../source/render/glyphs.ts";
import { layoutOf } from "../../source/tui/layout.ts";
import { plainLook } from "../../source/tui/look.ts";
import { mouseRequest } from "../../source/tui/mouse-request.ts";
import { screenLines } from "../../source/tui/screens/screen-lines.ts";
import { type State, topScreen } from "../../source/tui/state.ts";
import { act, placeIn, stateOf, sweep, typed } from "./small-state.ts";

const runs = stateOf(sweep(40));
const run = act(runs, { type: "open" });
const palette = act(runs, { type: "start-prompt", kind: "command" });

function lines(state: State): string[] {
	return ["", "", ...screenLines(state, topScreen(state), layoutOf(state), plainLook(unicodeGlyphs))];
}

/** A click on the first place where a text stands. */
function clickOn(state: State, text: string | RegExp) {
	const y = lines(state).findIndex((line) => line.search(text) !== -1);
	return mouseRequest(state, { kind: "mouse", action: "press", button: 0, x: lines(state)[y]!.search(text), y });
}

function turn(state: State, action: "wheel-up" | "wheel-down", y = 8) {
	return mouseRequest(state, { kind: "mouse", action, button: 0, x: 20, y });
}

test("a click on a head sorts by it, another one the other way round", () => {
	const once = act(runs, clickOn(runs, /\blr\b/)!);
	expect(once.sort).toEqual([{ name: "opt.lr", descending: false }]);
	const twice = act(once, clickOn(once, /\blr\b/)!);
	expect(twice.sort).toEqual([{ name: "opt.lr", descending: true }]);
	expect(act(twice, clickOn(twice, /\blr\b/)!).sort).toEqual(once.sort);
	expect(act(runs, clickOn(runs, "val_acc")!).sort).toEqual([{ name: "best(metric.val_acc)", descending: true }]);
	expect(topScreen(twice)).toMatchObject({ column: 0 });
});

test("with columns scrolled away it is the one that is seen", () => {
	const narrow = act(runs, { type: "resized", columns: 50, rows: 12 }, { type: "move-column", by: 99 });
	expect(lines(narrow)[2]).not.toMatch(/\blr\b/);
	expect(act(narrow, clickOn(narrow, "time")!).sort).toEqual([{ name: "duration", descending: true }]);
});

test("between heads, and with another button, nothing is asked for", () => {
	expect(mouseRequest(runs, { kind: "mouse", action: "press", button: 0, x: 0, y: 2 })).toBeNull();
	expect(mouseRequest(runs, { kind: "mouse", action: "press", button: 0, x: 79, y: 2 })).toBeNull();
	expect(mouseRequest(runs, { kind: "mouse", action: "press", button: 2, x: 9, y: 5 })).toBeNull();
	expect(mouseRequest(runs, { kind: "mouse", action: "release", button: 0, x: 9, y: 5 })).toBeNull();
});

test("a click on a tab shows it", () => {
	for (const tab of ["overview", "config", "metrics", "files", "log"] as const) {
		const request = clickOn(run, tab);
		expect(request).toEqual({ type: "show-tab", tab });
	}
	expect(mouseRequest(run, { kind: "mouse", action: "press", button: 0, x: 79, y: 2 })).toBeNull();
});

test("a click on a row is a click on the row", () => {
	expect(clickOn(runs, / 4 +/)).toEqual({ type: "click", x: expect.any(Number), y: 7 });
});

test("the wheel turns what is under it", () => {
	expect(placeIn(act(runs, turn(runs, "wheel-down")!)).cursor).toBe(3);
	expect(turn(runs, "wheel-down", 2)).toEqual({ type: "move-column", by: 1 });
	expect(turn(run, "wheel-up", 2)).toEqual({ type: "next-tab", by: -1 });
	const chart = act(runs, { type: "open-chart" });
	expect([turn(chart, "wheel-up"), turn(chart, "wheel-down")]).toEqual([
		{ type: "move-chart", factor: 0.5 },
		{ type: "move-chart", factor: 2 },
	]);
});

test("in the palette the wheel moves its cursor, a click does a row, one beside it closes it", () => {
	expect(act(palette, turn(palette, "wheel-down")!).prompt?.chosen).toBe(3);
	const themes = act(palette, ...typed("theme"));
	expect(act(themes, clickOn(themes, "theme light")!)).toMatchObject({ theme: "light", prompt: null });
	expect(
		act(palette, mouseRequest(palette, { kind: "mouse", action: "press", button: 0, x: 9, y: 4 })!).prompt,
	).toBeNull();
	for (const y of [10, 23]) {
		const kept = act(palette, mouseRequest(palette, { kind: "mouse", action: "press", button: 0, x: 9, y })!);
		expect(kept.prompt).toEqual(palette.prompt);
	}
	const one = act(palette, ...typed("clear-marks"));
	expect(clickOn(one, "clear-marks")).toEqual({ type: "choose-command", index: 0 });
	expect(mouseRequest(one, { kind: "mouse", action: "press", button: 0, x: 9, y: 14 })).toEqual({
		type: "move-command",
		by: 0,
	});
});

test("while something else is typed the mouse means nothing", () => {
	const filter = act(runs, { type: "start-prompt", kind: "filter" });
	expect([turn(filter, "wheel-up"), clickOn(filter, /\blr\b/)]).toEqual([null, null]);
});
