import { expect, test } from "vitest";
import { asciiGlyphs } from "../../source/render/glyphs.ts";
import type { Action } from "../../source/tui/action.ts";
import { foldedRows } from "../../source/tui/folded-rows.ts";
import { plainLook } from "../../source/tui/look.ts";
import { screenText } from "../../source/tui/screens/screen-text.ts";
import { type State, topScreen } from "../../source/tui/state.ts";
import { act, keyOf, loadedAction, type SmallRun, stateOf } from "./small-state.ts";

const fold: Action = { type: "show-groups" };
const runs: SmallRun[] = [0.1, 0.01]
	.flatMap((lr) => [0, 1, 2].map((seed) => ({ values: { lr, seed } })))
	.map((run, id) => ({ ...run, id }));
const scores = [0.5, 0.7, Number.NaN, 0.9, 0.8, 1];

function scored(): State {
	const state = stateOf(runs);
	const summaries = new Map(
		scores.map((score, row) => [keyOf(state, row), { last: score, best: score, bestStep: 0, n: 1 }] as const),
	);
	return act(state, { type: "summaries-loaded", metric: "val_acc", summaries }, fold);
}

function rowsOf(state: State) {
	const screen = topScreen(state);
	if (screen.kind !== "groups") throw new Error(`on ${screen.kind}`);
	return foldedRows(state, screen).map(({ shared, statistics: { runs: count, n, mean } }) => [
		shared.map(({ name, value }) => `${name}=${value}`).join(" "),
		count,
		n,
		mean?.toFixed(3),
	]);
}

test("a row for each configuration, the best mean first; a run that has diverged is missed", () => {
	expect(rowsOf(scored())).toEqual([
		["lr=0.01", 3, 3, "0.900"],
		["lr=0.1", 3, 2, "0.600"],
	]);
});

test("Enter keeps the runs of a configuration", () => {
	const kept = act(scored(), { type: "move", by: 1 }, { type: "open" });
	expect([topScreen(kept).kind, kept.filterText]).toEqual(["runs", "lr = 0.1"]);
});

test("where no parameter is a seed it says so", () => {
	const state = act(stateOf([{ values: { lr: 1 } }, { values: { lr: 2 } }]), fold);
	expect([topScreen(state).kind, state.message]).toEqual([
		"runs",
		expect.stringContaining("no parameter is called like a seed"),
	]);
});

test("where the runs with seeds have gone meanwhile nothing is left to fold", () => {
	const chart = act(scored(), { type: "open-chart" });
	for (const state of [scored(), chart]) {
		const left = act(state, loadedAction([{ values: { lr: 1 } }, { values: { lr: 2 } }]));
		expect(topScreen(left).kind).toBe(topScreen(state).kind);
		expect(screenText(left, plainLook(asciiGlyphs))).toContain(topScreen(state).kind === "chart" ? "chart" : "folded");
	}
});
