import { expect, test } from "vitest";
import type { NamedSeries } from "../../source/model/named-series.ts";
import { axesOf, onAxis } from "../../source/model/series-axis.ts";

const series: NamedSeries = {
	name: "loss",
	axis: "step",
	steps: Float64Array.of(10, 20, 30),
	values: Float64Array.of(3, 2, Number.NaN),
	otherAxes: [{ name: "epoch", values: Float64Array.of(1, Number.NaN, 0) }],
	times: Float64Array.of(1000.5, 1001, 1003),
	origin: null,
};

test("its own axis comes first, times last", () => {
	expect(axesOf(series)).toEqual(["step", "epoch", "time", "wall"]);
	expect(axesOf({ ...series, otherAxes: [], times: null })).toEqual(["step"]);
});

test("over its own axis nothing is copied, and one it has not is its own", () => {
	for (const name of [null, "step", "batch"])
		expect(onAxis(series, name)).toEqual({ steps: series.steps, values: series.values });
	expect(onAxis(series, null).values).toBe(series.values);
});

test("values without a place are left out, the others put in order", () => {
	expect(onAxis(series, "epoch")).toEqual({ steps: Float64Array.of(0, 1), values: Float64Array.of(Number.NaN, 3) });
});

test("time counts from the first value, the clock from 1970", () => {
	expect(onAxis(series, "time")).toEqual({ steps: Float64Array.of(0, 0.5, 2.5), values: series.values });
	expect(onAxis(series, "wall")).toEqual({ steps: series.times, values: series.values });
});

test("an empty series stays empty", () => {
	const none = new Float64Array();
	expect(onAxis({ ...series, steps: none, values: none, times: none }, "time").steps).toHaveLength(0);
});
