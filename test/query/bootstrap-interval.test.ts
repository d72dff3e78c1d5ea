import { expect, test } from "vitest";
import { bootstrapInterval } from "../../source/query/bootstrap-interval.ts";
import { sampleStatistics } from "../../source/query/sample-statistics.ts";

test("of many values it is about that of Student's t", () => {
	const values = Float64Array.from({ length: 200 }, (_, index) => Math.sin(index * 12.9898) * 3 + 10);
	const [low, high] = bootstrapInterval(values)!;
	const [exactLow, exactHigh] = sampleStatistics(values).ci95!;
	expect(Math.abs(low - exactLow)).toBeLessThan(0.03);
	expect(Math.abs(high - exactHigh)).toBeLessThan(0.03);
});

test("it is the same every time, and within the values", () => {
	const values = Float64Array.of(1, 2, 4);
	expect(bootstrapInterval(values)).toEqual(bootstrapInterval(values));
	// Each of the 27 samples of three is drawn with the same chance: 2.5 % lie in the one of ones alone, and in that of fours.
	expect(bootstrapInterval(values)).toEqual([1, 4]);
	expect(bootstrapInterval(Float64Array.of(5, 5))).toEqual([5, 5]);
});

test("one value tells nothing", () => {
	expect(bootstrapInterval(Float64Array.of(1))).toBeNull();
	expect(bootstrapInterval(new Float64Array())).toBeNull();
});
