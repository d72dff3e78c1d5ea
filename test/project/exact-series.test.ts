import { expect, test } from "vitest";
import { exactSeries } from "../../source/project/exact-series.ts";

test("arrays hold what they say and nothing else", () => {
	const room = new Float64Array(1000).fill(7);
	const part = room.subarray(0, 3);
	const own = { name: "loss", axis: "step", times: part, origin: null };
	const whole = Float64Array.of(1, 2, 3);
	const series = [{ ...own, steps: whole, values: part, otherAxes: [{ name: "epoch", values: part }] }];
	const [exact] = exactSeries({ series, arrays: [], facts: new Map(), problems: [] }).series;
	expect(exact).toEqual(series[0]);
	const all = [exact!.values, exact!.times!, exact!.otherAxes[0]!.values];
	expect(all.map(({ buffer }) => buffer.byteLength)).toEqual([24, 24, 24]);
	expect(exact!.steps).toBe(whole);
});
