import { expect, test } from "vitest";
import { placedName } from "../../../source/formats/log/placed-name.ts";

test.each([
	["Valid MRR at step ", "Valid MRR", "step", true],
	["nnet.cc:\0) Average loss for 'output' for minibatches ", "Average loss for output", "minibatch", true],
	["Temperature after epoch #", "Temperature", "epoch", false],
])("%j names a number that follows", (before, name, axis, isMetric) => {
	expect(placedName(before)).toMatchObject({ name, axis, isMetric });
});

test.each(["loss at ", "Valid MRR at home ", "it failed at step ", "loss was low at step ", "step ", "at step ", ""])(
	"%j names none",
	(before) => {
		expect(placedName(before)).toBeNull();
	},
);

test("a long line takes no longer than its length asks", () => {
	expect(placedName(`${") a".repeat(700)} at step`.slice(0, 2000))).toBeNull();
});
