import fc from "fast-check";
import { expect, test } from "vitest";
import { reduce } from "../../source/query/reduce.ts";
import { parseReduction } from "../../source/query/reduction.ts";
import { ReductionStream } from "../../source/query/reduction-stream.ts";

const { NaN: nan, POSITIVE_INFINITY: inf } = Number;
const texts = [
	...["last", "first", "best", "min", "max", "mean", "std", "auc", "argbest", "count"],
	...["mean_last(3)", "mean_last(100)", "roll_min(2)", "roll_max(3)", "roll_min(50)"],
	...["at(-1)", "at(0)", "at(2.5)", "at(1000)", "steps_to(1)", "steps_to(-2)"],
];
const all = texts.map(parseReduction);

function streamed(pieces: readonly (readonly number[])[], direction: "min" | "max") {
	const stream = new ReductionStream(all, direction, pieces.flat().length);
	let start = 0;
	for (const piece of pieces) {
		stream.add(Float64Array.from(piece), start);
		start += piece.length;
	}
	return stream.reduced;
}

test("pieces give what the whole gives", () => {
	const value = fc.oneof(fc.double({ min: -1e6, max: 1e6, noNaN: true }), fc.constantFrom(nan, inf, -inf, 0, 1));
	const cases = fc.array(fc.array(value, { minLength: 1, maxLength: 12 }), { maxLength: 6 });
	fc.assert(
		fc.property(cases, fc.constantFrom("min" as const, "max" as const), (pieces, direction) => {
			const values = Float64Array.from(pieces.flat());
			const series = { steps: Float64Array.from(values.keys()), values };
			const found = streamed(pieces, direction);
			for (const reduction of all) {
				const name = texts[all.indexOf(reduction)]!;
				const whole = reduce(series, reduction, direction);
				const own = found.get(name) as number | null;
				if (whole === null || !Number.isFinite(whole)) expect([name, own]).toEqual([name, whole]);
				else expect(Math.abs(own! - whole), name).toBeLessThanOrEqual(1e-9 * (Math.abs(whole) + 1e6));
			}
		}),
	);
});

test("equal values are their mean and have no spread, and finite ones overflow into none", () => {
	const equal = streamed([Array(5).fill(3), Array(4).fill(3)], "max");
	expect([equal.get("mean"), equal.get("std")]).toEqual([3, 0]);
	expect(streamed([[1.7e308, 1.7e308], [1.7e308]], "max").get("mean")).toBeCloseTo(1.7e308, -300);
});

test("a window that would take too much memory is left out, and the others are there", () => {
	const reductions = ["roll_min(2000000)", "last"].map(parseReduction);
	const stream = new ReductionStream(reductions, "min", 3_000_000);
	stream.add(Float64Array.of(7), 2_999_999);
	expect([...stream.reduced]).toEqual([["last", 7]]);
});
