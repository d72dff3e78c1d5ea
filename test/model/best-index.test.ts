import { expect, test } from "vitest";
import { bestIndex } from "../../source/model/best-index.ts";

test("the first of the best finite values", () => {
	const values = Float64Array.of(Number.NaN, 3, -Infinity, 0.5, 0.5, 3, Infinity);
	expect([bestIndex(values, "max"), bestIndex(values, "min")]).toEqual([1, 3]);
	expect(bestIndex(Float64Array.of(-Number.MAX_VALUE), "max")).toBe(0);
});

test("none where nothing is finite", () => {
	expect(bestIndex(Float64Array.of(Number.NaN, -Infinity), "max")).toBe(-1);
	expect(bestIndex(new Float64Array(), "min")).toBe(-1);
});
