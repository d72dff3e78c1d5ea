import { expect, test } from "vitest";
import { fitsBeginnings } from "../../source/query/fits-beginnings.ts";

test.each([
	["optadam", "optimizer=adam", true],
	["oadam", "optimizer=adam", true],
	["OAdam", "Optimizer=ADAM", true],
	["lr01", "lr=0.01", true],
	["lr001", "lr=0.01", true],
	["lr1", "lr=0.01", false],
	["adamopt", "optimizer=adam", false],
	["timizer", "optimizer=adam", false],
	["lr=0", "lr=0.01", false],
	["oa", "optimizer=adam", false],
	["aab", "a=aab", true],
	["modresnet", "model=resnet18", true],
])("%s in %s: %s", (typed, text, expected) => {
	expect(fitsBeginnings(typed)(text)).toBe(expected);
});
