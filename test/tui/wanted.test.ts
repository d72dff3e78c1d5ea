import { describe, expect, test } from "vitest";
import { parseFilter } from "../../source/query/parse-filter.ts";
import type { Action } from "../../source/tui/action.ts";
import type { Effect } from "../../source/tui/effect.ts";
import { firstState } from "../../source/tui/first-state.ts";
import { runTabs } from "../../source/tui/screen.ts";
import { update } from "../../source/tui/update/update.ts";
import { wanted } from "../../source/tui/wanted.ts";
import { act, effectsOf, keyOf, loadedAction, start, stateOf, sweep, typed } from "./small-state.ts";

const open: Action = { type: "open" };

function series(effects: readonly Effect[]): string[] {
	return effects.flatMap((effect) =>
		effect.type === "load-series" ? effect.wanted.map(({ run, metric }) => `${run} ${metric}`) : [],
	);
}

function summarised(effects: readonly Effect[]): string[] {
	return effects.flatMap((effect) => (effect.type === "load-summaries" ? [effect.metric] : []));
}

describe("curves", () => {
	test("of the rows in sight, and as they come into sight", () => {
		const runs = sweep(100);
		const [state, effects] = update(firstState(start), loadedAction(runs));
		expect(series(effects)).toEqual(Array.from({ length: 20 }, (_, row) => `/data/sweep/${row} val_acc`));
		expect(series(effectsOf(state, { type: "move", by: 1 }))).toEqual([]);
		const paged = effectsOf(state, { type: "move-to", end: "last" });
		expect(series(paged)).toEqual(Array.from({ length: 20 }, (_, row) => `/data/sweep/${80 + row} val_acc`));
		expect(wanted(state)).toEqual([state, []]);
	});

	test("not of runs that have none", () => {
		const [, effects] = update(firstState(start), loadedAction([{}, { files: [] }, {}]));
		expect(series(effects)).toEqual(["/data/sweep/0 val_acc", "/data/sweep/2 val_acc"]);
	});

	test("of the chosen metric on the overview, of all on the tab of metrics", () => {
		const state = act(stateOf(), { type: "next-metric", by: 1 });
		const fresh = { ...state, series: new Map() };
		expect(series(effectsOf(fresh, open))).toEqual(["/data/sweep/0 train_loss"]);
		expect(series(effectsOf(act(fresh, open), { type: "show-tab", tab: "metrics" }))).toEqual([
			"/data/sweep/0 val_acc",
		]);
	});
});

describe("last and best values", () => {
	test("of every run, once all are known, and only once", () => {
		const [early, effects] = update(firstState(start), loadedAction(sweep(3), false));
		expect(summarised(effects)).toEqual([]);
		const [state, more] = update(early, loadedAction(sweep(30)));
		expect(more.find(({ type }) => type === "load-summaries")).toEqual({
			type: "load-summaries",
			metric: "val_acc",
			direction: "max",
			reductions: [],
			found: new Map(),
			runs: Array.from({ length: 30 }, (_, row) => `/data/sweep/${row}`),
		});
		expect(summarised(effectsOf(state, { type: "move", by: 1 }))).toEqual([]);
		expect(summarised(effectsOf(state, { type: "next-metric", by: 1 }))).toEqual(["train_loss"]);
	});

	test("what is on the screen comes first", () => {
		const runs = [...sweep(2), ...sweep(2).map((run) => ({ ...run, experiment: "other" }))];
		const state = act(stateOf(runs), { type: "move", by: 1 }, open);
		const [effect] = effectsOf({ ...state, summaries: new Map() }, { type: "move", by: 1 }).slice(-1);
		expect(effect).toMatchObject({ runs: [0, 1, 2, 3].map((row) => keyOf(state, row)) });
		const first = act(stateOf(runs), open);
		expect(effectsOf({ ...first, summaries: new Map() }, { type: "move", by: 1 }).at(-1)).toMatchObject({
			runs: [2, 3, 0, 1].map((row) => keyOf(first, row)),
		});
	});

	test("of the metrics that the filter and the sort name, too", () => {
		const filter: Action = { type: "start-prompt", kind: "filter" };
		expect(summarised(effectsOf(stateOf(), filter, ...typed("best(train_loss) < 1")))).toEqual(["train_loss"]);
		expect(summarised(effectsOf(stateOf(), filter, ...typed("best(nothing) < 1")))).toEqual([]);
		const sorted = firstState({ ...start, sort: [{ name: "last(train_loss)", descending: false }] });
		expect(summarised(effectsOf(sorted, loadedAction(sweep(2))))).toEqual(["val_acc", "train_loss"]);
	});
});

describe("what a run's tabs show", () => {
	const path = "/data/sweep/0";
	test.each([
		["config", [{ type: "load-config", run: path }]],
		["files", [{ type: "measure-files", run: path }]],
		["log", [{ type: "load-log", path: `${path}/train.log`, at: "end" }]],
	] as const)("%s is asked for once", (tab, effects) => {
		const shown = act(stateOf(), open);
		expect(effectsOf(shown, { type: "show-tab", tab })).toEqual(effects);
		expect(effectsOf(shown, { type: "show-tab", tab }, { type: "move", by: 1 })).toEqual([]);
	});

	test("a run without a log asks for none", () => {
		const run = act(stateOf([{ files: [] }]), open);
		expect(effectsOf(run, { type: "show-tab", tab: "log" })).toEqual([]);
	});

	test("a run that is gone asks for nothing", () => {
		const gone = act(stateOf(sweep(2)), open, loadedAction([]));
		for (const tab of runTabs) expect(effectsOf(gone, { type: "show-tab", tab })).toEqual([]);
	});

	test("a file is read as what it is", () => {
		const files = act(stateOf(), open, { type: "show-tab", tab: "files" });
		const load = (by: number) => effectsOf(files, { type: "move", by }, open);
		expect(load(0)).toEqual([{ type: "load-log", path: `${path}/train.log`, at: "end" }]);
		expect(load(2)).toEqual([{ type: "load-arrays", path: `${path}/val_acc.npy` }]);
	});
});

describe("metrics within files", () => {
	const scopes = (effects: readonly Effect[]) =>
		effects.flatMap((effect) => (effect.type === "discover-metrics" ? [[effect.scope, effect.runs.length]] : []));

	test("are looked for once in the experiment that is seen, and in the run that is opened", () => {
		const [state, effects] = update(firstState(start), loadedAction(sweep(3)));
		expect(scopes(effects).map(([, runs]) => runs)).toEqual([3]);
		expect(scopes(effectsOf(state, { type: "move", by: 1 }))).toEqual([]);
		expect(scopes(effectsOf(state, open))).toEqual([["/data/sweep/0", 1]]);
	});

	test("not before all runs are known", () => {
		expect(scopes(update(firstState(start), loadedAction(sweep(3), false))[1])).toEqual([]);
	});

	test("of the experiments in sight only", () => {
		const many = Array.from({ length: 50 }, (_, index) => ({ experiment: `e${index}` }));
		expect(scopes(update(firstState(start), loadedAction(many))[1])).toHaveLength(20);
	});
});

test("a filter that reduces a metric otherwise asks for that too, and once", () => {
	const state = stateOf(sweep(3));
	const filter = parseFilter("mean_last(val_acc, 5) > 0");
	const effects = wanted({ ...state, filter })[1];
	expect(effects).toMatchObject([
		{ type: "load-summaries", metric: "val_acc", reductions: [{ name: "mean_last", argument: 5 }] },
	]);
	expect(wanted(wanted({ ...state, filter })[0])[1]).toEqual([]);
});
