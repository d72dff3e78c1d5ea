import { expect, test } from "vitest";
import { stepOfKey } from "../../../source/formats/json/step-of-key.ts";

test("numbers, alone or behind what they count", () => {
	expect(["0", "100", "epoch_3", "Step 7", "iteration-12", "rounds5"].map(stepOfKey)).toEqual([
		{ axis: "step", step: 0 },
		{ axis: "step", step: 100 },
		{ axis: "epoch", step: 3 },
		{ axis: "step", step: 7 },
		{ axis: "iteration", step: 12 },
		{ axis: "round", step: 5 },
	]);
	for (const key of ["", "-1", "1.5", "fold_1", "epoch", "1a", "1".repeat(16)]) expect(stepOfKey(key)).toBeNull();
});
