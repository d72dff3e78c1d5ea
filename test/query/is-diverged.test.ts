import { expect, test } from "vitest";
import { bestUnlessDiverged, isDiverged } from "../../source/query/is-diverged.ts";

const summary = (last: number | null, n = 3) => ({ last, best: 0.9, bestStep: 1, n });

test("a run whose last value is not finite has diverged", () => {
	expect([Number.NaN, Number.POSITIVE_INFINITY].map((last) => isDiverged(summary(last)))).toEqual([true, true]);
	expect([isDiverged(summary(0.1)), isDiverged(summary(null, 0))]).toEqual([false, false]);
});

test("and has no best value", () => {
	expect([bestUnlessDiverged(summary(Number.NaN)), bestUnlessDiverged(summary(0.1))]).toEqual([null, 0.9]);
});
