import { expect, test } from "vitest";
import { metricsCompared } from "../../../source/tui/compared-rows.ts";
import type { CompareScreen } from "../../../source/tui/screen.ts";
import { type State, seriesKey, topScreen } from "../../../source/tui/state.ts";
import { act, effectsOf, keyOf, stateOf, sweep } from "../small-state.ts";

const mark = { type: "toggle-mark" } as const;
const compare = { type: "compare" } as const;
const compared = (state: State) => topScreen(state) as CompareScreen;

test("marked runs stand side by side in the order in which they were marked", () => {
	const state = act(stateOf(), { type: "move", by: 2 }, mark, { type: "move-to", end: "first" }, mark, compare);
	expect(compared(state)).toMatchObject({ kind: "compare", runs: [keyOf(state, 2), keyOf(state, 0)], showsAll: false });
	expect(topScreen(act(state, { type: "back" })).kind).toBe("runs");
});

test("one that is marked is held against the one under the cursor", () => {
	const state = act(stateOf(), mark, { type: "move", by: 3 }, compare);
	expect(compared(state).runs).toEqual([keyOf(state, 0), keyOf(state, 4)]);
});

test("too few and too many are said", () => {
	expect(act(stateOf(), compare).message).toBe("mark at least two runs to compare, with Space");
	const alone = act(stateOf(), mark, { type: "move-to", end: "first" }, compare);
	expect(alone.message).toBe("mark at least two runs to compare, with Space");
	const many = act(stateOf(sweep(12)), ...Array.from({ length: 9 }, () => mark), compare);
	expect(many.message).toContain("9 runs are marked, and 8 fit side by side");
});

test("the curves of their metrics are asked for", () => {
	const effects = effectsOf(act(stateOf(), mark, mark), { type: "back" }, compare);
	const state = act(stateOf(), mark, mark);
	const [series] = effectsOf(state, compare).filter(({ type }) => type === "load-series");
	expect(effects.length).toBeGreaterThan(0);
	expect(series?.type === "load-series" && series.wanted.map(({ metric }) => metric)).toEqual(
		expect.arrayContaining(["train_loss"]),
	);
});

test("an array that is no curve is no metric, also where only one of the runs has it", () => {
	const files = ["train_loss.npy", "confusion.npy"];
	const state = act(stateOf([{ files }, { files: ["train_loss.npy"] }]), mark, mark, compare);
	expect(metricsCompared(state, compared(state))).toEqual(["train_loss", "confusion"]);
	const series = new Map([
		[seriesKey(keyOf(state, 0), "confusion"), { is: "broken", message: "is no curve" } as const],
	]);
	const read = act(state, { type: "series-loaded", series });
	expect(metricsCompared(read, compared(read))).toEqual(["train_loss"]);
});

test("all parameters, and scrolling by runs as far as the last", () => {
	const state = act(stateOf(), mark, mark, compare, { type: "toggle-all" }, { type: "move-column", by: 5 });
	expect(compared(state)).toMatchObject({ showsAll: true, left: 1 });
	expect(compared(act(state, { type: "move-column", by: -3 })).left).toBe(0);
});
