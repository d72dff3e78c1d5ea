import { expect, test } from "vitest";
import type { NamedSeries } from "../../../source/model/named-series.ts";
import type { Effect } from "../../../source/tui/effect.ts";
import type { ChartScreen } from "../../../source/tui/screen.ts";
import { type Loaded, type State, seriesKey, topScreen } from "../../../source/tui/state.ts";
import { update } from "../../../source/tui/update/update.ts";
import { act, effectsOf, keyOf, stateOf, sweep } from "../small-state.ts";

function curve(length: number, factor: number): Loaded<NamedSeries> {
	const values = Float64Array.from({ length }, (_, step) => step * factor);
	const own = { name: "val_acc", axis: "step", otherAxes: [], times: null, origin: null };
	return { is: "loaded", value: { ...own, steps: Float64Array.from(values.keys()), values } };
}

const loadedCurve = (curve(5000, 1) as Extract<Loaded<NamedSeries>, { is: "loaded" }>).value;

/** Two marked runs with curves over 0 … 100, drawn large. */
function drawn(): State {
	const state = act(stateOf(), { type: "toggle-mark" }, { type: "toggle-mark" });
	const series = new Map(state.marks.map((run, index) => [seriesKey(run, "val_acc"), curve(101, index + 1)]));
	return act(state, { type: "series-loaded", series }, { type: "open-chart" });
}
const chart = (state: State) => topScreen(state) as ChartScreen;

test("the marked runs are drawn, else the one under the cursor, else the configurations", () => {
	const state = drawn();
	expect(chart(state)).toMatchObject({ kind: "chart", metric: "val_acc", runs: state.marks });
	expect(chart(act(stateOf(), { type: "move", by: 1 }, { type: "open-chart" })).runs).toEqual([keyOf(stateOf(), 1)]);
	expect(chart(act(stateOf(), { type: "show-groups" }, { type: "open-chart" })).runs).toBe(null);
	const none = stateOf(sweep(2).map((run) => ({ ...run, files: [] })));
	expect(act(none, { type: "open-chart" }).message).toBe("there is no metric to draw");
});

test("curves that are not there yet are asked for, and bands of configurations", () => {
	const asked = effectsOf(act(stateOf(), { type: "move", by: 2 }, { type: "next-metric", by: 1 }), {
		type: "open-chart",
	});
	expect(asked).toEqual([]);
	const configs = act(stateOf(), { type: "show-groups" });
	const [effect] = effectsOf(configs, { type: "open-chart" });
	expect(effect).toMatchObject({ type: "load-bands", metric: "val_acc" });
	expect(effect?.type === "load-bands" && effect.groups.flat()).toHaveLength(6);
});

test("what is read out comes in at the side where one looks from, and stays in the chart", () => {
	const state = drawn();
	const right = act(state, { type: "move-chart-cursor", by: 1 });
	expect(chart(right).cursor).toBe(0);
	const left = act(state, { type: "move-chart-cursor", by: -1 });
	expect(chart(left).cursor).toBe(100);
	expect(chart(act(left, { type: "move-chart-cursor", by: 5 })).cursor).toBe(100);
	const far = chart(act(left, { type: "move-chart-cursor", by: -1 })).cursor!;
	expect(far).toBeGreaterThan(97);
	expect(far).toBeLessThan(100);
});

test("zoom is about what is read out, and 0 shows all again", () => {
	const near = act(drawn(), { type: "move-chart-cursor", by: -1 }, { type: "move-chart", factor: 0.5 });
	expect(chart(near).range).toEqual([50, 100]);
	const aside = act(near, { type: "move-chart", shift: -0.5 });
	expect(chart(aside).range).toEqual([25, 75]);
	expect(chart(act(near, { type: "move-chart", factor: 2 })).range).toBe(null);
	expect(chart(act(aside, { type: "reset-chart" }))).toMatchObject({ range: null, cursor: null });
});

test("scale and smoothing hold on every screen", () => {
	const state = act(drawn(), { type: "toggle-log" }, { type: "next-smoothing" });
	expect(state.chart).toEqual({ yScale: "log", smoothing: 0.6 });
	expect(act(state, { type: "back" }, { type: "toggle-log" }).chart.yScale).toBe("linear");
	let round = state;
	for (let press = 0; press < 4; press++) round = act(round, { type: "next-smoothing" });
	expect(round.chart.smoothing).toBe(0);
});

test("another metric of the same runs keeps the part of x", () => {
	const near = act(drawn(), { type: "move-chart", factor: 0.5 }, { type: "next-metric", by: 1 });
	expect(chart(near)).toMatchObject({ metric: "train_loss", range: [25, 75] });
	expect(chart(act(near, { type: "next-metric", by: -1 })).metric).toBe("val_acc");
});

test("a chart without a curve cannot be moved in, and says so", () => {
	const empty = act(stateOf(), { type: "open-chart" });
	expect(act(empty, { type: "move-chart-cursor", by: 1 }).message).toBe("there is no curve to read");
	expect(act(empty, { type: "move-chart", factor: 0.5 }).message).toBe("there is no curve to look into");
});

test("all points are read of as many curves as are kept, and only once", () => {
	const marks = Array.from({ length: 40 }, () => ({ type: "toggle-mark" }) as const);
	const all = act(stateOf(sweep(40)), ...marks);
	const series = new Map(all.marks.map((run) => [seriesKey(run, "val_acc"), curve(5000, 1)]));
	const [few, ...more] = [15, 16, 40].map((count) => ({ ...all, marks: all.marks.slice(0, count) }));
	let state = act(few!, { type: "series-loaded", series });
	for (const { marks } of [few!, ...more]) {
		let effects: Effect[];
		[state, effects] = update({ ...state, marks }, { type: "open-chart" });
		for (let asked = 0; effects.length > 0; asked++) {
			expect(asked).toBeLessThan(2);
			const details = new Map(
				effects.flatMap((effect) =>
					effect.type === "load-details"
						? effect.wanted.map(({ run, metric }) => [seriesKey(run, metric), loadedCurve] as const)
						: [],
				),
			);
			[state, effects] = update(state, { type: "details-loaded", details });
		}
		expect(state.details.size).toBe(Math.min(16, marks.length));
		expect([...state.details.values()]).not.toContain(null);
		state = act(state, { type: "back" });
	}
});
