import { expect, test } from "vitest";
import { clockScale } from "../../../source/formats/table/clock-scale.ts";

test("seconds to nanoseconds since 1970, by their size", () => {
	expect([1.7e9, 1.7e12, 1.7e15, 1.7e18].map((time) => clockScale(Float64Array.of(time, Number.NaN, time)))).toEqual([
		...[1, 1e-3, 1e-6, 1e-9],
	]);
});

test("durations and mixtures are no clocks", () => {
	expect(clockScale(Float64Array.of(0.5, 12))).toBeNull();
	expect(clockScale(Float64Array.of(5, 1.7e9))).toBeNull();
	expect(clockScale(Float64Array.of())).toBeNull();
});
