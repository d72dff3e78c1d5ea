import { expect, test } from "vitest";
import { toldSummary } from "../../source/query/told-summary.ts";

test("a run that has diverged has no best value, the others are told as they are", () => {
	const [good, diverged] = [0.1, Number.NaN].map((last) => ({ last, best: 0.9, bestStep: 1, n: 3 }));
	expect(toldSummary(good!)).toBe(good);
	expect(toldSummary(diverged!)).toEqual({ last: Number.NaN, best: null, bestStep: null, n: 3 });
});
