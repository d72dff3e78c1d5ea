import { expect, test } from "vitest";
import type { NamedSeries } from "../../../source/model/named-series.ts";
import { unicodeGlyphs } from "../../../source/render/glyphs.ts";
import type { Action } from "../../../source/tui/action.ts";
import { curvesShown } from "../../../source/tui/curves-shown.ts";
import { gridOf, metricEntries } from "../../../source/tui/metrics-tab.ts";
import type { ChartScreen, RunScreen } from "../../../source/tui/screen.ts";
import { type Loaded, type State, seriesKey, topScreen } from "../../../source/tui/state.ts";
import { act, effectsOf, keyOf, placeIn, stateOf, sweep, typed } from "../small-state.ts";

const right = { type: "move-column", by: 1 } as const;
const down = { type: "move", by: 1 } as const;
const page = { type: "page", by: 1 } as const;
const back = { type: "back" } as const;

function curve(name: string, length: number, axis = "step"): Loaded<NamedSeries> {
	const values = Float64Array.from({ length }, (_, step) => step);
	const own = { name, axis, otherAxes: [], times: null, origin: null };
	return { is: "loaded", value: { ...own, steps: Float64Array.from(values.keys()), values } };
}

/** The tab of metrics of a run at 80×24, so that a page has two columns of two charts. */
function shown(names: readonly string[]): State {
	const runs = sweep(2).map((run) => ({ ...run, files: names.map((name) => `${name}.npy`) }));
	const run = act(stateOf(runs), { type: "open" });
	return act(run, { type: "show-tab", tab: "metrics" }, { type: "move-to", end: "first" });
}

const run = keyOf(stateOf(), 0);
const twelve = Array.from({ length: 12 }, (_, index) => `m${10 + index}`);
const loaded = (names: readonly string[], length = 11): Action => ({
	type: "series-loaded",
	series: new Map(names.map((name) => [seriesKey(run, name), curve(name, length)])),
});
const screenOf = (state: State) => topScreen(state) as RunScreen;
const under = (state: State) => placeIn(state).key;
const names = (state: State) =>
	metricEntries(state, screenOf(state)).map(({ items, isValue }) => [items.map((one) => one!.name).join("+"), isValue]);

test("arrows go over the grid and on to the next page", () => {
	const state = shown(twelve);
	expect(under(state)).toBe("m10");
	expect(under(act(state, right))).toBe("m11");
	expect(under(act(state, right, right))).toBe("m12");
	expect(under(act(state, right, down))).toBe("m13");
	expect(under(act(state, right, down, down))).toBe("m15");
	expect(under(act(state, down, { type: "move", by: -1 }))).toBe("m10");
	expect(under(act(state, { type: "move-column", by: -1 }))).toBe("m10");
	expect(under(act(state, { type: "move-to", end: "last" }))).toBe("m21");
});

test("pages are gone through at the same place", () => {
	const state = act(shown(twelve), right);
	expect(under(act(state, page))).toBe("m15");
	expect(under(act(state, page, page, page))).toBe("m21");
	expect(under(act(state, page, { type: "page", by: -1 }))).toBe("m11");
	expect(under(act(state, { type: "page", by: -1 }))).toBe("m10");
	expect(under(act(state, { type: "page", by: 0.5 }))).toBe("m13");
});

test("only what is in sight is read", () => {
	const read = effectsOf(shown(twelve), page).flatMap((effect) =>
		effect.type === "load-series" ? effect.wanted.map(({ metric }) => metric) : [],
	);
	expect(read).toEqual(["m14", "m15", "m16", "m17"]);
});

test("training and validation are one chart, unless their axes differ", () => {
	const state = shown(["val_loss", "acc", "train_loss"]);
	expect(names(state)).toEqual([
		["train_loss+val_loss", false],
		["acc", false],
	]);
	const series = new Map([
		[seriesKey(run, "val_loss"), curve("val_loss", 5, "epoch")],
		[seriesKey(run, "train_loss"), curve("train_loss", 5)],
	]);
	expect(names(act(state, { type: "series-loaded", series })).map(([name]) => name)).toEqual([
		"val_loss",
		"acc",
		"train_loss",
	]);
});

test("what turns out to be one value goes to the end, and does not take the cursor along", () => {
	const state = shown(twelve);
	const known = act(state, right, loaded(["m11", "m12"], 1), loaded(["m10"], 9));
	expect(names(known).slice(-2)).toEqual([
		["m11", true],
		["m12", true],
	]);
	expect(under(known)).toBe("m13");
	// A cursor that stands on a value stays on it.
	const end = act(known, { type: "move-to", end: "last" });
	expect(under(end)).toBe("m12");
	expect(under(act(end, loaded(["m14"], 1)))).toBe("m12");
	expect(act(end, { type: "open-chart" }).message).toBe("m12 is no curve");
	expect(topScreen(act(end, { type: "open" }))).toMatchObject({ kind: "file", file: "m12.npy" });
});

test("a filter keeps the metrics with a text in their names; Esc shows all again, then goes back", () => {
	const state = act(shown(["train_loss", "val_loss", "acc"]), right, { type: "start-prompt", kind: "metrics" });
	const typing = act(state, ...typed("loss"));
	expect(names(typing)).toEqual([["train_loss+val_loss", false]]);
	expect(names(act(typing, { type: "edit-prompt", key: "escape", text: "" }))).toHaveLength(2);
	const filtered = act(typing, { type: "edit-prompt", key: "enter", text: "" });
	expect(filtered.prompt).toBe(null);
	expect(names(filtered)).toHaveLength(1);
	expect(act(filtered, { type: "start-prompt", kind: "metrics" }).prompt?.text).toBe("loss");
	const all = act(filtered, back);
	expect([names(all).length, topScreen(all).kind]).toEqual([2, "run"]);
	expect(topScreen(act(all, back)).kind).toBe("runs");
});

test("all curves over one axis are read out at one place", () => {
	const state = act(shown(twelve), loaded(twelve.slice(0, 4)));
	const left = act(state, { type: "move-chart-cursor", by: -1 });
	expect(screenOf(left).read).toEqual({ axis: "step", x: 10 });
	expect(screenOf(act(state, { type: "move-chart-cursor", by: 1 })).read).toEqual({ axis: "step", x: 0 });
	const farther = screenOf(act(left, right, { type: "move-chart-cursor", by: -1 })).read!;
	expect(farther.x).toBeGreaterThan(9);
	expect(farther.x).toBeLessThan(10);
	expect(screenOf(act(left, { type: "stop-reading" })).read).toBe(null);
	// The enlarged chart is read out there too.
	expect(topScreen(act(left, { type: "open" }))).toMatchObject({ kind: "chart", metric: "m10", cursor: 10 });
	expect(act(shown(twelve), { type: "move-chart-cursor", by: 1 }).message).toBe("there is no curve to read");
});

test("Enter enlarges, and Esc comes back to the same chart", () => {
	const state = act(shown(twelve), page, right, { type: "open" });
	expect(topScreen(state)).toMatchObject({ kind: "chart", metric: "m15", runs: [run] });
	expect(under(act(state, back))).toBe("m15");
});

test("of one run the enlarged chart has training and validation, and both are read", () => {
	const state = shown(["val_loss", "acc", "train_loss"]);
	const [first, ...more] = effectsOf({ ...state, series: new Map() }, { type: "open" });
	expect(more).toEqual([]);
	expect(first?.type === "load-series" && first.wanted.map(({ metric }) => metric)).toEqual(["train_loss", "val_loss"]);
	const large = act(state, loaded(["train_loss", "val_loss"]), { type: "open" });
	const labels = curvesShown(large, topScreen(large) as ChartScreen, unicodeGlyphs).series.map(({ label }) => label);
	expect(labels).toEqual(["train_loss", "val_loss"]);
});

test("the list is the same metrics one by one, with the cursor on the same one", () => {
	const grid = act(shown(["a", "val_loss", "acc", "train_loss"]), right);
	expect(under(grid)).toBe("train_loss");
	const list = act(grid, { type: "toggle-metrics-view" });
	expect(names(list).map(([name]) => name)).toEqual(["a", "val_loss", "acc", "train_loss"]);
	expect(under(list)).toBe("train_loss");
	const other = act(list, { type: "move", by: -2 });
	expect(under(other)).toBe("val_loss");
	expect(under(act(other, { type: "toggle-metrics-view" }))).toBe("train_loss");
	expect(screenOf(act(list, loaded(["train_loss"]), right)).read).toEqual({ axis: "step", x: 0 });
});

test("a click puts the cursor on a chart, a second one enlarges it", () => {
	const state = shown(twelve);
	const click = (x: number, y: number): Action => ({ type: "click", x, y });
	expect(under(act(state, click(60, 4)))).toBe("m11");
	expect(under(act(state, click(3, 15)))).toBe("m12");
	expect(topScreen(act(state, click(60, 15), click(60, 15)))).toMatchObject({ kind: "chart", metric: "m13" });
	expect(under(act(state, click(60, 1)))).toBe("m10");
});

test("a run of thousands of metrics has its pages", () => {
	const state = shown(Array.from({ length: 5000 }, (_, index) => `m${10_000 + index}`));
	expect(gridOf(state, screenOf(state))).toHaveLength(1250);
	expect(under(act(state, { type: "move-to", end: "last" }))).toBe("m14999");
});
