import { expect, test } from "vitest";
import { isDiverged } from "../../source/query/is-diverged.ts";

const series = (...values: number[]) => ({
	steps: Float64Array.from(values.keys()),
	values: Float64Array.from(values),
});

test("a run has diverged where its last value is not finite", () => {
	expect(isDiverged(series(1, Number.NaN))).toBe(true);
	expect(isDiverged(series(Number.NEGATIVE_INFINITY))).toBe(true);
	expect(isDiverged(series(Number.NaN, Number.POSITIVE_INFINITY, 1))).toBe(false);
	expect(isDiverged(series())).toBe(false);
});
