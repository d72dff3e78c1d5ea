import { expect, test } from "vitest";
import { type Bounds, boundsOf } from "../../source/model/bounds.ts";

const { NaN: nan, POSITIVE_INFINITY: inf } = Number;

function bounds(values: readonly number[], start = 0, end = values.length): Bounds {
	const told = { min: 7, max: 7, isBroken: true };
	boundsOf(Float64Array.from(values), start, end, told);
	return told;
}

test("least and greatest of the part that is asked for", () => {
	expect(bounds([9, 3, -1, 2, -9], 1, 4)).toEqual({ min: -1, max: 3, isBroken: false });
	expect(bounds([5])).toEqual({ min: 5, max: 5, isBroken: false });
});

test("what is not finite is told, and is neither", () => {
	for (const value of [nan, inf, -inf]) expect(bounds([1, value, 2])).toEqual({ min: 1, max: 2, isBroken: true });
	expect(bounds([nan])).toEqual({ min: inf, max: -inf, isBroken: true });
	expect(bounds([])).toEqual({ min: inf, max: -inf, isBroken: false });
});
