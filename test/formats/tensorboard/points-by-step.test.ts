import { expect, test } from "vitest";
import { pointsByStep } from "../../../source/formats/tensorboard/points-by-step.ts";

/** Values are the places, times these and 1000. */
function sorted(steps: readonly number[]): [steps: number[], places: number[], times: number[]] {
	const values = Float64Array.from(steps.keys());
	const points = pointsByStep({ steps: Float64Array.from(steps), values, times: values.map((place) => place + 1000) });
	return [[...points.steps], [...points.values], [...points.times]];
}

test("a restart goes between the steps before it, those of one step stay in their order", () => {
	expect(sorted([0, 1, 2, 1, 2, 3])).toEqual([
		[0, 1, 1, 2, 2, 3],
		[0, 1, 3, 2, 4, 5],
		[1000, 1001, 1003, 1002, 1004, 1005],
	]);
	expect(sorted([7, 3])[0]).toEqual([3, 7]);
	expect(sorted([])[0]).toEqual([]);
});

test("as a stable sort has them, whatever the runs", () => {
	let seed = 1;
	for (let length = 1; length < 60; length++) {
		const steps = Array.from({ length }, () => {
			seed = (seed * 48_271) % 2_147_483_647;
			return seed % 17;
		});
		const places = [...steps.keys()].sort((a, b) => steps[a]! - steps[b]!);
		expect(sorted(steps).slice(0, 2)).toEqual([places.map((place) => steps[place]), places]);
	}
});

test("points that are in order are not copied", () => {
	const points = { steps: Float64Array.of(1, 1, 2), values: Float64Array.of(1, 2, 3), times: Float64Array.of(4, 5, 6) };
	expect(pointsByStep(points)).toBe(points);
});
