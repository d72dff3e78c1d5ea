import { expect, test } from "vitest";
import { directionOf } from "../../../source/model/direction.ts";
import type { SeriesSummary } from "../../../source/model/series.ts";
import { float } from "../../../source/model/value.ts";
import type { Action } from "../../../source/tui/action.ts";
import { commandOf } from "../../../source/tui/command-of.ts";
import { metricOf } from "../../../source/tui/select.ts";
import { act, effectsOf, keyOf, stateOf } from "../small-state.ts";

const flip: Action = { type: "flip-direction" };
const state = stateOf();
const metric = metricOf(state)!;
const summary = (best: number): SeriesSummary => ({ last: float(1), best: float(best), bestStep: 0, n: 3 });
const loaded = (direction: "max" | "min", best: number): Action => ({
	type: "summaries-loaded",
	metric,
	direction,
	summaries: new Map([[keyOf(state, 0), summary(best)]]),
});

test("the other end is best, and what is best of each run is asked for anew", () => {
	expect(directionOf(metric, state.directions)).toBe("max");
	const known = act(state, loaded("max", 0.9));
	expect(known.summaries.get(metric)?.size).toBe(1);
	const effects = effectsOf(known, flip).filter(({ type }) => type === "load-summaries");
	expect(effects).toMatchObject([{ metric, direction: "min" }]);
	const flipped = act(known, flip);
	expect(flipped.message).toBe(`${metric} is better low now`);
	expect(flipped.summaries.get(metric)?.size).toBe(0);
	expect(directionOf(metric, act(flipped, flip).directions)).toBe("max");
});

test("an answer to what was asked before is no answer", () => {
	const flipped = act(state, flip, loaded("max", 0.9));
	expect(flipped.summaries.get(metric)?.size).toBe(0);
	expect(act(flipped, loaded("min", 0.1)).summaries.get(metric)?.get(keyOf(state, 0))?.best).toEqual(float(0.1));
});

test("it comes before what the file says, and stands in the command of the view", () => {
	const said = stateOf(undefined, {
		directions: new Map([
			[metric, "min"],
			["x", "max"],
		]),
	});
	const flipped = act(said, flip);
	expect([...flipped.directions]).toEqual([
		[metric, "max"],
		["x", "max"],
	]);
	expect(commandOf(flipped)).toContain(`--better ${metric}=max`);
	expect(commandOf(state)).not.toContain("--better");
});

test("without a metric there is nothing to turn", () => {
	const bare = stateOf([{ files: [] }]);
	expect(act(bare, flip).message).toBe("these runs have no metrics");
});
