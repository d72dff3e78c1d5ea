import { describe, expect, test } from "vitest";
import { headRows, layoutOf, smallest, textRows } from "../../source/tui/layout.ts";
import { topScreen } from "../../source/tui/state.ts";
import { act, stateOf } from "./small-state.ts";

describe("every row of the terminal is shared out", () => {
	const runs = stateOf();
	const pinned = act(runs, { type: "toggle-baseline" });
	const states = [runs, pinned, act(runs, { type: "open" }), act(runs, { type: "show-problems" }), stateOf([])];
	test.each([smallest.rows, 24, 29, 30, 50, 200])("%d rows", (rows) => {
		for (const state of states) {
			const high = { ...state, rows };
			const { body, pane } = layoutOf(high);
			expect(3 + headRows(high, topScreen(high)) + body + pane).toBe(rows);
			expect(body).toBeGreaterThan(pane);
			expect(textRows(high)).toBe(body - 1);
		}
	});
});

test("the pane comes where there is room, below runs only, and leaves most of a high screen to the list", () => {
	const runs = stateOf();
	expect([24, 29].map((rows) => layoutOf({ ...runs, rows }).pane)).toEqual([0, 0]);
	expect(layoutOf({ ...runs, rows: 30 }).pane).toBeGreaterThan(7);
	expect(layoutOf({ ...runs, rows: 200 }).pane).toBe(16);
	expect(layoutOf({ ...act(runs, { type: "open" }), rows: 50 }).pane).toBe(0);
});

test("a terminal of no rows has still a place for the cursor", () => {
	expect([layoutOf({ ...stateOf(), rows: 0 }).body, textRows({ ...stateOf(), rows: 0 })]).toEqual([1, 1]);
});
