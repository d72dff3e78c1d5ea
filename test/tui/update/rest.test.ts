import { expect, test } from "vitest";
import { update } from "../../../source/tui/update/update.ts";
import { act, placeIn, stateOf } from "../small-state.ts";

test("while the cursor moves, the pane stays with the run that it stood on", () => {
	const before = stateOf();
	const first = placeIn(before).key;
	const [moved, effects] = update(before, { type: "move", by: 1 });
	expect(moved.resting).toBe(first);
	expect(effects).toContainEqual({ type: "rest", step: 1 });
	const again = act(moved, { type: "move", by: 1 });
	expect(again.resting).toBe(first);
});

test("it follows when the cursor has rested, and not when it has gone on", () => {
	const moved = act(stateOf(), { type: "move", by: 1 });
	const back = act(moved, { type: "move", by: 1 }, { type: "move", by: -1 });
	expect(placeIn(back).key).toBe(placeIn(moved).key);
	expect(act(back, { type: "rested", step: 1 }).resting).toBe(moved.resting);
	expect(act(back, { type: "rested", step: 3 }).resting).toBe(null);
});

test("another screen starts with its own run", () => {
	const moved = act(stateOf(), { type: "move", by: 1 });
	expect(act(moved, { type: "open" }).resting).toBe(null);
});
