import { expect, test } from "vitest";
import { runsInSight } from "../../source/tui/runs-in-sight.ts";
import { act, keyOf, stateOf, sweep } from "./small-state.ts";

test("the rows in sight, the run that is open, and those that are drawn or held against each other", () => {
	const runs = act(stateOf(sweep(100)), { type: "move", by: 50 });
	const rows = runsInSight(runs);
	expect(rows.length).toBeLessThan(24);
	expect(rows).toContain(keyOf(runs, 50));
	const run = act(runs, { type: "open" });
	expect(runsInSight(run)).toEqual([keyOf(runs, 50)]);
	expect(runsInSight(act(run, { type: "open-chart" }))).toEqual([keyOf(runs, 50)]);
	const marked = act(runs, { type: "toggle-mark" }, { type: "toggle-mark" });
	const both = [keyOf(runs, 50), keyOf(runs, 51)];
	for (const type of ["open-chart", "compare"] as const) expect(runsInSight(act(marked, { type }))).toEqual(both);
	expect(runsInSight(act(marked, { type: "compare" }, { type: "show-difference" }))).toEqual(both);
	expect(runsInSight(act(runs, { type: "show-groups" }, { type: "open-chart" }))).toEqual([]);
	expect(runsInSight(act(run, { type: "show-help" }))).toEqual([]);
});
