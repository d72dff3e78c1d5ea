import { expect, test } from "vitest";
import { alsoReduced } from "../../source/query/also-reduced.ts";

test("what is there anyway is not asked for", () => {
	expect(alsoReduced([], "max")).toEqual({});
	expect(alsoReduced([{ name: "best" }, { name: "last" }], "max")).toEqual({});
});

test("the others by the way they are typed", () => {
	const { also } = alsoReduced([{ name: "mean" }, { name: "steps_to", argument: 2 }, { name: "best" }], "max");
	const series = { steps: Float64Array.of(0, 10, 20), values: Float64Array.of(1, 2, 3) };
	expect(also!.names).toEqual(["mean", "steps_to(2)"]);
	expect([...also!.of(series)]).toEqual([
		["mean", 2],
		["steps_to(2)", 10],
	]);
});
