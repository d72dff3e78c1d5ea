import { expect, test } from "vitest";
import type { NamedSeries } from "../../../source/model/named-series.ts";
import type { SeriesSummary } from "../../../source/model/series.ts";
import type { GroupCurve } from "../../../source/query/group-curve.ts";
import type { Effect } from "../../../source/tui/effect.ts";
import { type State, seriesKey } from "../../../source/tui/state.ts";
import { update } from "../../../source/tui/update/update.ts";
import { act, keyOf, loadedAction, logOf, stateOf, sweep } from "../small-state.ts";

const curve: NamedSeries = {
	name: "val_acc",
	origin: "val_acc.npy",
	values: Float64Array.of(0.5),
	steps: Float64Array.of(0),
	stepName: "step",
	otherAxes: [],
	times: null,
} as unknown as NamedSeries;
const summary: SeriesSummary = { last: 0.5, best: 0.5, bestStep: 0, n: 1 };

/** Runs whose curves and values were read. */
function shown(): State {
	const state = stateOf();
	const keys = state.table.runs.map((_, row) => keyOf(state, row));
	return act(
		state,
		{
			type: "series-loaded",
			series: new Map(keys.map((key) => [seriesKey(key, "val_acc"), { is: "loaded", value: curve }])),
		},
		{ type: "summaries-loaded", metric: "val_acc", summaries: new Map(keys.map((key) => [key, summary])) },
	);
}

function changed(state: State, ...rows: readonly number[]): [State, Effect[]] {
	const keys = new Set(rows.map((row) => keyOf(state, row)));
	return update(state, { type: "runs-changed", changed: keys, live: { by: "events", every: 5, late: null } });
}

function refreshes(effects: readonly Effect[]): { names: readonly string[]; of: readonly Effect[] }[] {
	return effects.flatMap((effect) => (effect.type === "refresh" ? [{ names: effect.names, of: effect.effects }] : []));
}

test("what has changed is read again at once where it is in sight, and stays on the screen meanwhile", () => {
	const before = shown();
	const [state, effects] = changed(before, 1);
	expect(state.series).toBe(before.series);
	expect(state.summaries).toBe(before.summaries);
	expect(state.table).toBe(before.table);
	const [refresh] = refreshes(effects);
	expect(refresh?.of.map(({ type }) => type).toSorted()).toEqual(["discover-metrics", "load-series", "load-summaries"]);
	const runs = refresh?.of.flatMap((effect) => (effect.type === "load-summaries" ? effect.runs : []));
	expect(runs).toEqual([keyOf(state, 1)]);
});

test("what is being read again is asked for once more when it has changed meanwhile, and not before it is there", () => {
	const [asked, first] = changed(shown(), 1);
	const [again, none] = changed(asked, 1);
	expect(refreshes(none)).toEqual([]);
	const { names } = refreshes(first)[0]!;
	const [done, second] = update(again, { type: "refreshed", names, answers: [] });
	expect(refreshes(second)[0]?.names.toSorted()).toEqual([...names].sort());
	const [rest, last] = update(done, { type: "refreshed", names, answers: [] });
	expect(refreshes(last)).toEqual([]);
	expect(rest.stale.asked.size).toBe(0);
});

test("what is out of sight is read again when it comes into sight", () => {
	const [away, effects] = changed(act(shown(), { type: "show-help" }), 2);
	expect(refreshes(effects).flatMap(({ of }) => of.map(({ type }) => type))).toEqual(["load-summaries"]);
	const [, back] = update(away, { type: "back" });
	const series = refreshes(back).flatMap(({ of }) =>
		of.flatMap((one) => (one.type === "load-series" ? one.wanted : [])),
	);
	expect(series).toEqual([{ run: keyOf(away, 2), metric: "val_acc" }]);
});

test("answers that come together change the screen together", () => {
	const [asked, effects] = changed(shown(), 0);
	const key = keyOf(asked, 0);
	const better = { ...summary, last: 0.75, best: 0.75 };
	const [state] = update(asked, {
		type: "refreshed",
		names: refreshes(effects)[0]!.names,
		answers: [
			{ type: "summaries-loaded", metric: "val_acc", summaries: new Map([[key, better]]) },
			{ type: "say", message: "read" },
		],
	});
	expect(state.summaries.get("val_acc")?.get(key)).toEqual(better);
	expect(state.message).toBe("read");
});

test("new runs leave the cursor on its row", () => {
	const state = act(shown(), { type: "move", by: 3 });
	const { table } = loadedAction(sweep(9)) as Extract<ReturnType<typeof loadedAction>, { type: "runs-loaded" }>;
	const more = { ...table, runs: [...table.runs.slice(6), ...table.runs.slice(0, 6)] };
	const loaded = { type: "runs-loaded", table: more, problems: [], scanned: 9, complete: true, settled: true } as const;
	const next = act(state, { ...loaded, changed: new Set(["/data/sweep/7"]), live: null });
	const screen = next.stack.at(-1)!;
	expect(screen.kind === "runs" && screen.place.key).toBe("/data/sweep/3");
});

test("L asks to pause, and to go on where it is paused", () => {
	const live = { by: "events", every: 5, late: null } as const;
	const state = { ...shown(), live };
	expect(update(state, { type: "toggle-live" })[1]).toContainEqual({ type: "pause", isPaused: true });
	const paused: State = { ...state, live: { ...live, by: "paused" } };
	expect(update(paused, { type: "toggle-live" })[1]).toContainEqual({ type: "pause", isPaused: false });
});

test("means of configurations are taken anew when one of their runs has changed, on the chart and not before", () => {
	const chart = act(shown(), { type: "show-groups" }, { type: "open-chart" });
	const band = { steps: Float64Array.of(0), mean: Float64Array.of(0.5) } as unknown as GroupCurve;
	const read = act(chart, {
		type: "bands-loaded",
		bands: new Map(Array.from(chart.bands.keys(), (key) => [key, { is: "loaded", value: band }])),
	});
	const [state, effects] = changed(read, 4);
	expect(state.bands).toBe(read.bands);
	const bandsIn = (of: readonly Effect[]) =>
		refreshes(of).flatMap((one) => one.of.flatMap((effect) => (effect.type === "load-bands" ? effect.groups : [])));
	expect(bandsIn(effects)).toEqual([[keyOf(state, 4)]]);
	expect(bandsIn(changed(act(read, { type: "back" }), 4)[1])).toEqual([]);
	const [away] = changed(act(read, { type: "back" }), 4);
	expect(bandsIn(update(away, { type: "open-chart" })[1])).toEqual([[keyOf(state, 4)]]);
});

test("two texts are held against each other anew when one of their runs has changed", () => {
	const compared = act(shown(), { type: "toggle-mark" }, { type: "toggle-mark" }, { type: "compare" });
	const [asked, [load]] = update(compared, { type: "show-difference" });
	const [key] = asked.differences.keys();
	const texts = { a: [], b: [], isCut: false, lines: [] };
	const read = act(asked, { type: "difference-loaded", key: key!, difference: { is: "loaded", value: texts } });
	const [state, effects] = changed(read, 1);
	expect(state.differences).toBe(read.differences);
	expect(refreshes(effects).flatMap(({ of }) => of)).toContainEqual(load);
	const others = refreshes(changed(read, 2)[1]).flatMap(({ of }) => of);
	expect(others).not.toContainEqual(load);
});

test("a log that could not be read is read again when its run has changed, and until then says why", () => {
	const log = act(shown(), { type: "open" }, { type: "show-tab", tab: "log" });
	const path = `${keyOf(log, 0)}/train.log`;
	const broken = { is: "broken", message: "no such file" } as const;
	const missed = act(log, { type: "log-loaded", path, at: "end", window: broken });
	const [state, effects] = changed(missed, 0);
	const load = { type: "load-log", path, at: "end" } as const;
	expect(refreshes(effects).flatMap(({ of }) => of)).toContainEqual(load);
	expect(state.logs.get(path)).toEqual(broken);
	const answers = [{ type: "log-loaded", path, at: "end", window: { is: "loaded", value: logOf(path, 3) } }] as const;
	const read = act(state, { type: "refreshed", names: refreshes(effects)[0]!.names, answers });
	expect(read.logs.get(path)?.is).toBe("loaded");
	expect(refreshes(changed(read, 0)[1]).flatMap(({ of }) => of)).not.toContainEqual(load);
});
