import { expect, test } from "vitest";
import { rollingWindowMetrics } from "../../source/library/rolling-window-metrics.ts";
import { UserError } from "../../source/model/problem.ts";
import { reduce } from "../../source/query/reduce.ts";

const { NaN: nan } = Number;
const series = (...values: number[]) => ({
	steps: Float64Array.from(values, (_, index) => index * 10),
	values: Float64Array.from(values),
});

test("means of each window, at the step of its last value", () => {
	const { rolled, min, max } = rollingWindowMetrics(series(1, 3, 5, 1), 2);
	expect([...rolled.steps]).toEqual([10, 20, 30]);
	expect([...rolled.values]).toEqual([2, 4, 3]);
	expect([min, max]).toEqual([2, 4]);
});

test("a window of one is the series itself, one that is too long is nothing", () => {
	expect([...rollingWindowMetrics(series(1, 3), 1).rolled.values]).toEqual([1, 3]);
	expect(rollingWindowMetrics(series(1, 3), 3)).toEqual({ rolled: series(), min: null, max: null });
});

test("NaN stays in its windows, and the least and greatest are those of the others", () => {
	const { rolled, min, max } = rollingWindowMetrics(series(nan, 1, 3, 7), 2);
	expect([...rolled.values]).toEqual([nan, 2, 5]);
	expect([min, max]).toEqual([2, 5]);
});

test("the reductions of a filter are these", () => {
	const curve = series(0.3, 0.9, 0.2, 0.8, 0.7);
	const { min, max } = rollingWindowMetrics(curve, 3);
	expect(reduce(curve, { name: "roll_min", argument: 3 }, "max")).toBe(min);
	expect(reduce(curve, { name: "roll_max", argument: 3 }, "min")).toBe(max);
});

test("a window that is no number of values is the user's mistake", () => {
	for (const window of [0, -1, 1.5, nan]) expect(() => rollingWindowMetrics(series(1), window)).toThrow(UserError);
});
