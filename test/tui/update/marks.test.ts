import { expect, test } from "vitest";
import { meantRuns } from "../../../source/tui/update/marks.ts";
import { act, keyOf, placeIn, runUnderCursor, stateOf } from "../small-state.ts";

test("a mark is set, goes on to the next row, and is taken away again", () => {
	const state = act(stateOf(), { type: "toggle-mark" }, { type: "toggle-mark" });
	expect(state.marks).toEqual([keyOf(state, 0), keyOf(state, 1)]);
	expect(placeIn(state).cursor).toBe(2);
	const back = act(state, { type: "move-to", end: "first" }, { type: "toggle-mark" });
	expect(back.marks).toEqual([keyOf(state, 1)]);
	expect(act(back, { type: "clear-marks" })).toMatchObject({ marks: [], message: "1 mark taken away" });
});

test("marks survive a filter, a sort and another screen", () => {
	const state = act(stateOf(), { type: "toggle-mark" }, { type: "sort-column" }, { type: "open" }, { type: "back" });
	expect(state.marks).toEqual([keyOf(state, 0)]);
});

test("meant are the marked runs, else the one under the cursor or the open one", () => {
	const state = stateOf();
	expect(meantRuns(state)).toEqual([keyOf(state, 0)]);
	const marked = act(state, { type: "move", by: 2 }, { type: "toggle-mark" });
	expect(meantRuns(marked)).toEqual([keyOf(state, 2)]);
	expect(meantRuns(act(marked, { type: "open" }))).toEqual([keyOf(state, 3)]);
	expect(meantRuns(act(state, { type: "back" }, { type: "show-problems" }))).toEqual([]);
});

test("the run to hold others against stays where the cursor is, and is let go by the same key", () => {
	const state = act(stateOf(), { type: "move", by: 3 }, { type: "toggle-baseline" });
	expect([state.baseline, runUnderCursor(state)]).toEqual([keyOf(state, 3), "sweep/3"]);
	expect(act(state, { type: "toggle-baseline" }).baseline).toBe(null);
	expect(act(state, { type: "move", by: 1 }, { type: "toggle-baseline" }).baseline).toBe(keyOf(state, 4));
});

test("where there is no run nothing is marked, and it is said", () => {
	const none = stateOf([]);
	expect(act(none, { type: "toggle-mark" }).message).toBe("there is no run here to mark");
	expect(act(none, { type: "toggle-baseline" }).message).toBe("there is no run here to hold others against");
});
