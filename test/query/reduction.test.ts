import fc from "fast-check";
import { expect, test } from "vitest";
import { UserError } from "../../source/model/problem.ts";
import {
	parseReduction,
	type Reduction,
	type ReductionName,
	reductions,
	reductionText,
} from "../../source/query/reduction.ts";

test.each<[string, Reduction]>([
	["best", { name: "best" }],
	[" last ", { name: "last" }],
	["mean_last(5)", { name: "mean_last", argument: 5 }],
	["mean_last( 5.0 )", { name: "mean_last", argument: 5 }],
	["at (1e3)", { name: "at", argument: 1000 }],
	["steps_to(-.5)", { name: "steps_to", argument: -0.5 }],
	["steps_to(+2.)", { name: "steps_to", argument: 2 }],
])("%s is read", (text, reduction) => {
	expect(parseReduction(text)).toEqual(reduction);
});

test.each([
	["", "is no reduction"],
	["median", "median is no reduction (last, first, best"],
	["toString", "is no reduction"],
	["best(3)", "best takes nothing in brackets"],
	["best()", "best takes nothing in brackets"],
	["at", "at takes a step, as in at(10)"],
	["at()", "at takes a step"],
	["at(x)", "at takes a step"],
	["at(0x10)", "at takes a step"],
	["at(1e999)", "at takes a step"],
	["at(1,2)", "at takes a step"],
	["at(1", "is no reduction"],
	["mean_last(0)", "a whole number above 0, not 0"],
	["mean_last(2.5)", "a whole number above 0, not 2.5"],
	["roll_min(0)", "roll_min takes how many values: a whole number above 0, not 0"],
	["roll_max", "roll_max takes how many values"],
	["mean_last(-1)", "a whole number above 0, not -1"],
])("%j is refused", (text, message) => {
	expect(() => parseReduction(text)).toThrow(UserError);
	expect(() => parseReduction(text)).toThrow(message);
});

test("what is written is read back", () => {
	const names = fc.constantFrom(...(Object.keys(reductions) as ReductionName[]));
	const reduction = names.chain((name): fc.Arbitrary<Reduction> => {
		if (reductions[name] === null) return fc.constant({ name });
		const argument =
			reductions[name] === "how many values"
				? fc.integer({ min: 1 })
				: fc.double({ noNaN: true, noDefaultInfinity: true });
		// -0 and 0 are one step and one value.
		return argument.map((value) => ({ name, argument: value + 0 }));
	});
	fc.assert(
		fc.property(reduction, (one) => {
			expect(parseReduction(reductionText(one))).toEqual(one);
		}),
	);
});
