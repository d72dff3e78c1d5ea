import { expect, test } from "vitest";
import { Unresolved, unresolvable } from "../../source/hydra/unresolved.ts";

test("what goes wrong on the way is of the kind that OmegaConf raises for it", () => {
	expect(unresolvable("x is no number")).toEqual(new Unresolved("InterpolationResolutionError", "x is no number"));
});

test("it takes no stack along, whose price each value without an answer would pay", () => {
	expect(unresolvable("x")).not.toBeInstanceOf(Error);
	expect(Object.keys(unresolvable("x"))).toEqual(["kind", "message"]);
});
