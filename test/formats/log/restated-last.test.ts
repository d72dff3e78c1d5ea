import { expect, test } from "vitest";
import { restatedLast } from "../../../source/formats/log/restated-last.ts";

function order(steps: readonly number[], values: readonly number[] = steps): number[] | null {
	const found = restatedLast(Float64Array.from(steps), Float64Array.from(values));
	return found === null ? null : [...found];
}

test("a last row that says a step between goes there", () => {
	expect(order([1, 3, 5, 7, 4])).toEqual([0, 1, 4, 2, 3]);
	expect(order([1, 3, 5, 7, 0])).toEqual([4, 0, 1, 2, 3]);
});

test("a last row that repeats one is left out, one that contradicts it is not moved", () => {
	expect(order([1, 3, 5, 3], [0.5, 0.4, 0.3, 0.4])).toEqual([0, 1, 2]);
	expect(order([1, 3, 5, 3], [0.5, 0.4, 0.3, 0.2])).toBeNull();
});

test("rows in order, few rows and a restart of several rows stay as they are", () => {
	expect(order([1, 2, 3, 4])).toBeNull();
	expect(order([1, 2, 1])).toBeNull();
	expect(order([1, 2, 3, 1, 2])).toBeNull();
	expect(order([1, 2, 3, Number.NaN])).toBeNull();
});
