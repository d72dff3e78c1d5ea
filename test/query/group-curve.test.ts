import fc from "fast-check";
import { expect, test } from "vitest";
import type { Series } from "../../source/model/series.ts";
import { groupCurve } from "../../source/query/group-curve.ts";
import { sampleStatistics } from "../../source/query/sample-statistics.ts";

const curve = (steps: readonly number[], values: readonly number[]): Series => ({
	steps: Float64Array.from(steps),
	values: Float64Array.from(values),
});

test("curves of unequal lengths say how many runs remain", () => {
	const found = groupCurve([curve([0, 1, 2], [1, 2, 3]), curve([0, 1], [3, 6]), curve([0, 2], [2, Number.NaN])]);
	expect([...found.steps]).toEqual([0, 1, 2]);
	expect([...found.mean]).toEqual([2, 4, 3]);
	expect([...found.n]).toEqual([3, 2, 1]);
	expect([...found.remaining]).toEqual([3, 3, 2]);
	expect([...found.low]).toEqual([1, 4 - Math.sqrt(8), Number.NaN]);
	expect([...found.high]).toEqual([3, 4 + Math.sqrt(8), Number.NaN]);
});

test("the band as it is asked for", () => {
	const curves = [curve([5], [1]), curve([5], [3])];
	const edges = (band: "ci" | "range") => {
		const { low, high } = groupCurve(curves, band);
		return [low[0], high[0]];
	};
	expect(edges("range")).toEqual([1, 3]);
	expect(edges("ci")).toEqual([...sampleStatistics([1, 3]).ci95!]);
	expect([...groupCurve([curve([5], [1])], "range").high]).toEqual([1]);
});

test("of a step that was written twice the later value counts, and a value without a step does not", () => {
	const found = groupCurve([curve([Number.NaN, 0, 1, 1], [7, 1, 2, 4]), curve([1], [0])]);
	expect([...found.steps]).toEqual([0, 1]);
	expect([...found.mean]).toEqual([1, 2]);
	expect([...found.n]).toEqual([1, 2]);
});

test("a step where all have diverged has no mean, and nothing has no steps", () => {
	expect([...groupCurve([curve([0], [Number.NaN])]).mean]).toEqual([Number.NaN]);
	expect(groupCurve([]).steps.length).toBe(0);
	expect(groupCurve([curve([], [])]).n.length).toBe(0);
});

test("each step is that of looking it up in every curve", () => {
	const one = fc
		.array(fc.tuple(fc.nat(12), fc.oneof(fc.double({ min: -10, max: 10 }), fc.constant(Number.NaN))), { maxLength: 12 })
		.map((points) => points.toSorted(([a], [b]) => a - b))
		.map((points) =>
			curve(
				points.map(([step]) => step),
				points.map(([, value]) => value),
			),
		);
	fc.assert(
		fc.property(fc.array(one, { maxLength: 5 }), (curves) => {
			const found = groupCurve(curves, "range");
			const steps = [...new Set(curves.flatMap((each) => [...each.steps]))].sort((a, b) => a - b);
			expect([...found.steps]).toEqual(steps);
			for (const [index, step] of steps.entries()) {
				const having = curves.filter((each) => each.steps.includes(step));
				const finite = having
					.map((each) => each.values[each.steps.lastIndexOf(step)]!)
					.filter((value) => Number.isFinite(value));
				expect(found.n[index]).toBe(finite.length);
				expect(found.remaining[index]).toBe(curves.filter((each) => each.steps.some((own) => own >= step)).length);
				if (finite.length === 0) expect(found.mean[index]).toBeNaN();
				else {
					expect(found.mean[index]).toBeCloseTo(finite.reduce((sum, value) => sum + value, 0) / finite.length, 9);
					expect([found.low[index], found.high[index]].map((edge) => edge! + 0)).toEqual(
						[Math.min(...finite), Math.max(...finite)].map((edge) => edge + 0),
					);
				}
			}
		}),
	);
});
