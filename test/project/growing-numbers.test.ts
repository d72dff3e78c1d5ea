import { expect, test } from "vitest";
import { GrowingNumbers } from "../../source/project/growing-numbers.ts";

test("all numbers stay as it grows, in as many places as there are", () => {
	const codes = GrowingNumbers.codes();
	expect([codes.length, codes.view().length]).toEqual([0, 0]);
	for (let value = 0; value < 1000; value++) codes.push(2 ** 32 - 1 - value);
	expect([codes.length, codes.at(0), codes.at(999)]).toEqual([1000, 2 ** 32 - 1, 2 ** 32 - 1000]);
	expect(codes.view()).toEqual(Uint32Array.from({ length: 1000 }, (_, value) => 2 ** 32 - 1 - value));
});

test("floats keep what is no integer and what is no number", () => {
	const floats = GrowingNumbers.floats();
	for (let round = 0; round < 20; round++) for (const value of [0.1, Number.NaN, -1, 2 ** 40]) floats.push(value);
	expect(floats.view()).toBeInstanceOf(Float64Array);
	expect([...floats.view().subarray(76)]).toEqual([0.1, Number.NaN, -1, 2 ** 40]);
});

test("a view does not change by what comes after it", () => {
	const codes = GrowingNumbers.codes();
	codes.push(7);
	const view = codes.view();
	for (let value = 0; value < 40; value++) codes.push(value);
	expect([...view]).toEqual([7]);
});
