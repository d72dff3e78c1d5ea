import { expect, test } from "vitest";
import type { NamedSeries } from "../../../source/model/named-series.ts";
import type { Action } from "../../../source/tui/action.ts";
import { runTabs } from "../../../source/tui/screen.ts";
import { type State, seriesKey, topScreen } from "../../../source/tui/state.ts";
import { act, placeIn, runUnderCursor, stateOf, sweep } from "../small-state.ts";

const open: Action = { type: "open" };
const run = act(stateOf(), { type: "move", by: 2 }, open);
const next = (by: number): Action => ({ type: "next-run", by });

function shown(state: State): string {
	const screen = topScreen(state);
	return screen.kind === "run" ? `${screen.run} ${screen.tab}` : screen.kind;
}

test("tabs come round in both directions", () => {
	const round = (by: number) => {
		const states = [run];
		while (states.length < 7) states.push(act(states.at(-1)!, { type: "next-tab", by }));
		return states.map((state) => shown(state).split(" ")[1]);
	};
	expect(round(1)).toEqual([...runTabs, ...runTabs].slice(0, 7));
	expect(round(-1)).toEqual(["overview", ...runTabs.toReversed(), "log"]);
});

test("each tab keeps its own place", () => {
	const files: Action = { type: "show-tab", tab: "files" };
	const moved = act(run, files, { type: "move", by: 2 }, { type: "show-tab", tab: "metrics" });
	expect(placeIn(moved).key).toBe("val_acc");
	expect(placeIn(act(moved, files)).cursor).toBe(2);
});

test("to the run beside it on the same tab, and the list goes along", () => {
	const log = act(run, { type: "show-tab", tab: "log" });
	expect(shown(act(log, next(1)))).toBe("/data/sweep/3 log");
	expect(shown(act(log, next(-1)))).toBe("/data/sweep/1 log");
	expect(runUnderCursor(act(log, next(1), next(1), { type: "back" }))).toBe("sweep/4");
});

test("the list is the one on the screen: filtered and sorted", () => {
	const sort = [{ name: "seed", descending: true }];
	const sorted = act({ ...stateOf(), sort }, open);
	expect(shown(act(sorted, next(1)))).toBe("/data/sweep/4 overview");
	expect(runUnderCursor(act(sorted, next(1), { type: "back" }))).toBe("sweep/4");
});

test("at both ends it says so and stays", () => {
	const last = act(run, next(1), next(1), next(1), next(1));
	expect([shown(last), last.message]).toEqual(["/data/sweep/5 overview", "this is the last run"]);
	const first = act(run, next(-1), next(-1), next(-1));
	expect([shown(first), first.message]).toEqual(["/data/sweep/0 overview", "this is the first run"]);
});

test("a long list scrolls along, so that one comes back to a run in sight", () => {
	const far = act(stateOf(sweep(100)), open, ...Array.from({ length: 60 }, () => next(1)), { type: "back" });
	expect(runUnderCursor(far)).toBe("sweep/60");
	expect(placeIn(far).top).toBeGreaterThan(30);
});

test("keys of a run do nothing elsewhere", () => {
	const state = stateOf();
	expect(act(state, next(1), { type: "next-tab", by: 1 }, { type: "show-tab", tab: "log" })).toBe(state);
});

test("configs are shown resolved until the key is pressed again, in each run", () => {
	const config = act(run, { type: "show-tab", tab: "config" });
	const toggled = act(config, { type: "toggle-interpolations" });
	expect([config.showsResolved, toggled.showsResolved]).toEqual([false, true]);
	expect(act(toggled, next(1)).showsResolved).toBe(true);
	expect(act(toggled, { type: "toggle-interpolations" }).showsResolved).toBe(false);
});

test("the curve goes round its axes; one with a single axis says so", () => {
	const series = (more: Partial<NamedSeries> = {}): NamedSeries => ({
		name: "val_acc",
		axis: "step",
		steps: Float64Array.of(0, 1),
		values: Float64Array.of(0, 1),
		otherAxes: [],
		times: null,
		origin: null,
		...more,
	});
	const showing = (value: NamedSeries) =>
		act(act(run, { type: "show-tab", tab: "metrics" }, { type: "move-to", end: "last" }), {
			type: "series-loaded",
			series: new Map([[seriesKey("/data/sweep/2", "val_acc"), { is: "loaded", value }]]),
		});
	const three = showing(
		series({ otherAxes: [{ name: "epoch", values: Float64Array.of(0, 0) }], times: Float64Array.of(5, 6) }),
	);
	const axes = [three];
	while (axes.length < 5) axes.push(act(axes.at(-1)!, { type: "next-axis" }));
	expect(axes.map(({ axis }) => axis)).toEqual([null, "epoch", "time", "wall", "step"]);
	expect(act(showing(series()), { type: "next-axis" }).message).toBe("this file knows no axis but step");
});
