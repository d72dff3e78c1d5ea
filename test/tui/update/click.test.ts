import { expect, test } from "vitest";
import { layoutOf } from "../../../source/tui/layout.ts";
import { type State, topScreen } from "../../../source/tui/state.ts";
import { act, placeIn, stateOf, sweep } from "../small-state.ts";

const hundred = act(stateOf(sweep(100)), { type: "move", by: 50 });
const { top } = placeIn(hundred);

function click(state: State, y: number): State {
	return act(state, { type: "click", x: 9, y });
}

test("a click puts the cursor on the row, a second one opens it", () => {
	// Two lines of the frame and the heads stand above the first row.
	const clicked = click(hundred, 3 + 5);
	expect(placeIn(clicked)).toMatchObject({ cursor: top + 5, top });
	expect(topScreen(click(clicked, 3 + 5))).toMatchObject({ kind: "run", run: `/data/sweep/${top + 5}` });
});

test("problems have no heads", () => {
	const problems = [1, 2, 3].map((line) => ({ path: "/a", message: "b", line }));
	const shown = act({ ...stateOf(), problems }, { type: "show-problems" });
	expect(placeIn(click(shown, 2 + 2)).cursor).toBe(2);
});

test("a click beside the rows does nothing", () => {
	const high = act(hundred, { type: "resized", columns: 80, rows: 40 });
	const { body, pane } = layoutOf(high);
	expect(pane).toBeGreaterThan(0);
	for (const y of [0, 1, 2, 3 + body, 39]) expect(placeIn(click(high, y))).toEqual(placeIn(high));
	expect(placeIn(click(high, 3 + body - 1)).cursor).toBe(placeIn(high).top + body - 1);
	const short = stateOf(sweep(3));
	expect(placeIn(click(short, 3 + 2)).cursor).toBe(2);
	expect(placeIn(click(short, 3 + 3)).cursor).toBe(0);
});

test("a click on the view under the cursor opens it", () => {
	const views = new Map([["early", { filter: ["seed < 2"] }]]);
	const opened = click(act({ ...stateOf(), views }, { type: "show-views" }), 3);
	expect([topScreen(opened).kind, opened.filterText, opened.message]).toEqual(["runs", "seed < 2", "view early"]);
});
