import { expect, test } from "vitest";
import { topScreen } from "../../../source/tui/state.ts";
import { act, loadedAction, runUnderCursor, stateOf, sweep } from "../small-state.ts";

test("a second launch into its folder leaves the runs of an experiment on the screen, and the cursor where it was", () => {
	const before = act(stateOf(), { type: "move", by: 2 });
	const launched = (launch: number) =>
		sweep(6).map((run) => ({ ...run, launch, id: (run.id! as number) + (launch - 1) * 6 }));
	const after = act(before, loadedAction([...launched(1), ...launched(2)]));
	expect(topScreen(after).kind).toBe("runs");
	expect(runUnderCursor(after)).toBe("sweep/2");
});

test("an experiment that comes beside the only one is reached by going back", () => {
	const before = act(stateOf(), { type: "move", by: 1 }, { type: "move-column", by: 1 });
	expect(before.stack.map(({ kind }) => kind)).toEqual(["runs"]);
	const after = act(before, loadedAction([...sweep(6), { experiment: "other", id: 0 }]));
	expect(after.stack.map(({ kind }) => kind)).toEqual(["experiments", "runs"]);
	expect(runUnderCursor(after)).toBe("sweep/1");
	expect(act(after, { type: "back" }).stack.map(({ kind }) => kind)).toEqual(["experiments"]);
});

test("who stands on the first row of the first screen keeps the column", () => {
	const before = act(stateOf(), { type: "move-column", by: 1 });
	const after = act(before, loadedAction(sweep(7)));
	expect(topScreen(after)).toEqual(topScreen(before));
});
