import { expect, test } from "vitest";
import { listOf } from "../../source/tui/list-of.ts";
import { runTabs } from "../../source/tui/screen.ts";
import { type State, topScreen } from "../../source/tui/state.ts";
import { showTab } from "../../source/tui/update/run.ts";
import { act, configOf, keyOf, stateOf, sweep } from "./small-state.ts";

function keysOf(state: State): (string | null)[] {
	const list = listOf(state, topScreen(state));
	return Array.from({ length: list.length }, (_, row) => list.keyAt(row));
}

test("a row and its name lead to each other, and beyond the end there is none", () => {
	const runs = stateOf();
	const projects = stateOf([...sweep(2), ...sweep(2).map((run) => ({ ...run, project: "b", experiment: "b/s" }))]);
	const metrics = showTab(act(runs, { type: "open" }), "metrics");
	const files = showTab(metrics, "files");
	for (const state of [projects, act(projects, { type: "open" }), runs, metrics, files]) {
		const list = listOf(state, topScreen(state));
		expect(list.length).toBeGreaterThan(0);
		for (let row = 0; row < list.length; row++) expect(list.indexOf(list.keyAt(row)!)).toBe(row);
		expect([list.keyAt(list.length), list.keyAt(-1), list.indexOf("no such row")]).toEqual([null, null, -1]);
	}
});

test("each screen lists what it shows", () => {
	const runs = stateOf();
	expect(keysOf(runs)).toEqual([0, 1, 2, 3, 4, 5].map((row) => keyOf(runs, row)));
	const run = act(runs, { type: "open" });
	const written = "a: 1\nb: 2\n";
	const config = { type: "config-loaded", run: keyOf(runs, 0), documents: configOf(written) } as const;
	const tabs = runTabs.map((tab) => keysOf(act(showTab(run, tab), config)));
	expect(tabs.slice(1)).toEqual([
		["a", "b"],
		["train_loss", "val_acc"],
		["train.log", "train_loss.npy", "val_acc.npy"],
		[],
	]);
	expect(tabs[0]!.length).toBeGreaterThan(5);
	expect(keysOf(act(runs, { type: "show-help" })).length).toBeGreaterThan(20);
	expect(keysOf(act({ ...runs, problems: [{ path: "/a", message: "b" }] }, { type: "show-problems" }))).toEqual([null]);
});
