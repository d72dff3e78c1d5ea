import { expect, test } from "vitest";
import { indexSteps } from "../../source/formats/index-steps.ts";

test("as many as there are values, from 0", () => {
	for (const count of [0, 1, 1024, 1025, 5000]) {
		const steps = indexSteps(count);
		expect([steps.length, steps.every((step, index) => step === index)]).toEqual([count, true]);
	}
});

test("long ones share the memory of short ones", () => {
	indexSteps(9000);
	expect(indexSteps(10).buffer).toBe(indexSteps(9000).buffer);
});
