import { expect, test } from "vitest";
import { standardDeviation } from "../../source/query/moments.ts";
import { Spread } from "../../source/query/spread.ts";

test("pieces have the deviation of the whole", () => {
	const values = Float64Array.from({ length: 5000 }, (_, at) => 1e9 + Math.sin(at));
	const spread = new Spread();
	for (const [start, end] of [
		[0, 2048],
		[2048, 3072],
		[3072, 5000],
	] as const)
		spread.add(values.subarray(start, end));
	expect(spread.deviation).toBe(standardDeviation(values));
	expect(spread.deviation).toBeCloseTo(Math.SQRT1_2, 3);
});

test("none of nothing, NaN of what is not finite", () => {
	const spread = new Spread();
	spread.add(new Float64Array());
	expect(spread.deviation).toBeNull();
	spread.add(Float64Array.of(1, Number.POSITIVE_INFINITY));
	expect(spread.deviation).toBeNaN();
});
