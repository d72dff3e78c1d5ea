import { expect, test } from "vitest";
import { summariseSeries } from "../../source/model/series.ts";
import { Float } from "../../source/model/value.ts";

const series = (...values: number[]) => ({
	steps: Float64Array.from(values, (_, index) => index * 10),
	values: Float64Array.from(values),
});

test("the best finite value with its step, and the last whatever it is", () => {
	const diverged = series(3, 1, 1, -Infinity, Number.NaN);
	expect(summariseSeries(diverged, "min")).toEqual({ last: Number.NaN, best: new Float(1), bestStep: 10, n: 5 });
	expect(summariseSeries(diverged, "max")).toMatchObject({ best: new Float(3), bestStep: 0 });
});

test("whole numbers are ints where all of them are", () => {
	expect(summariseSeries(series(1, 2), "max")).toMatchObject({ last: 2, best: 2 });
	expect(summariseSeries(series(1.5, 2), "max")).toMatchObject({ last: new Float(2), best: new Float(2) });
});

test("none", () => {
	expect(summariseSeries(series(), "max")).toEqual({ last: null, best: null, bestStep: null, n: 0 });
	expect(summariseSeries(series(Number.NaN), "max")).toEqual({ last: Number.NaN, best: null, bestStep: null, n: 1 });
});
