import { expect, test } from "vitest";
import { sortedByStep } from "../../../source/formats/mlflow/sorted-by-step.ts";

test("columns in order come back as they are, others in the order of step, time and file", () => {
	const steps = Float64Array.of(1, 1, 2);
	const values = Float64Array.of(7, 8, 9);
	const times = Float64Array.of(3, 2, 1);
	const [same] = sortedByStep(steps, values, times);
	expect(same).toBe(steps);
	expect(sortedByStep(Float64Array.of(2, 1, 1, 1), Float64Array.of(1, 2, 3, 4), Float64Array.of(0, 5, 4, 4))).toEqual([
		Float64Array.of(1, 1, 1, 2),
		Float64Array.of(3, 4, 2, 1),
		Float64Array.of(4, 4, 5, 0),
	]);
});
