import { describe, expect, test } from "vitest";
import { npySeries, summarise } from "../../source/formats/npy-series.ts";
import type { ArrayValues, NpyArray } from "../../source/model/npy-array.ts";
import { DataError } from "../../source/model/problem.ts";
import { Float } from "../../source/model/value.ts";

function array(dtype: string, values: ArrayValues, shape: readonly number[] = [values.length]): NpyArray {
	return { dtype, shape, fortranOrder: false, values };
}

const losses = Float64Array.of(Number.NaN, 3, -Infinity, 0.5, 0.5, Infinity, 1);

describe("a curve", () => {
	test.each([
		["<f4", Float32Array.of(1, 0.5)],
		["<i2", Int16Array.of(1, -2)],
		["<u8", BigUint64Array.of(1n, 2n ** 64n - 1n)],
		["|b1", [true, false]],
	] as const)("of %s", (dtype, values) => {
		const series = npySeries(array(dtype, values));
		expect(series.values).toEqual(Float64Array.from(values, Number));
		expect(series.steps).toEqual(Float64Array.of(0, 1));
	});

	test("of one value, of a column, of a row, of none", () => {
		for (const shape of [[], [1], [1, 1]])
			expect(npySeries(array("<f8", Float64Array.of(7), shape)).values.length).toBe(1);
		for (const shape of [
			[7, 1],
			[1, 7],
		])
			expect(npySeries(array("<f8", losses, shape)).values).toEqual(losses);
		expect(npySeries(array("<f8", new Float64Array(), [0])).steps.length).toBe(0);
	});

	test.each([[[3, 2]], [[2, 3]], [[6, 1, 1]], [[0, 2]]])("not of shape %j", (shape) => {
		const data = array("<f8", new Float64Array(shape.reduce((product, size) => product * size)), shape);
		expect(() => npySeries(data)).toThrow(`a ${shape.length}-d array of shape (${shape.join(", ")}) is no curve`);
		expect(() => summarise(data, "min")).toThrow(DataError);
	});

	test.each([
		["<U1", ["a"]],
		["<c8", [[1, 2]]],
		["|S1", [Uint8Array.of(1)]],
		["<M8[s]", ["1970-01-01T00:00:00"]],
	] as const)("not of %s", (dtype, values) => {
		expect(() => npySeries(array(dtype, values))).toThrow(`an array of type ${dtype} holds no numbers`);
	});
});

describe("in four numbers", () => {
	test("best is the first of the best finite values", () => {
		expect(summarise(array("<f8", losses), "min")).toEqual({ last: new Float(1), best: 0.5, bestStep: 3, n: 7 });
		expect(summarise(array("<f8", losses), "max")).toEqual({
			last: new Float(1),
			best: new Float(3),
			bestStep: 1,
			n: 7,
		});
	});

	test("the extremes of a float count as finite", () => {
		const values = Float64Array.of(-Number.MAX_VALUE);
		expect(summarise(array("<f8", values), "max").bestStep).toBe(0);
		expect(summarise(array("<f8", values), "min").bestStep).toBe(0);
	});

	test("where nothing is finite", () => {
		const { last, best, bestStep } = summarise(array("<f4", Float32Array.of(Number.NaN, -Infinity)), "max");
		expect([best, bestStep]).toEqual([null, null]);
		expect(last).toEqual(new Float(-Infinity).value);
		expect(summarise(array("<f8", new Float64Array()), "max")).toEqual({
			last: null,
			best: null,
			bestStep: null,
			n: 0,
		});
		expect(summarise(array("<i8", new BigInt64Array()), "max")).toEqual({
			last: null,
			best: null,
			bestStep: null,
			n: 0,
		});
	});

	test("ints stay ints, also past 2^53", () => {
		const big = 2n ** 53n;
		expect(summarise(array("<i8", BigInt64Array.of(big, big + 1n, 3n)), "max")).toEqual({
			last: 3,
			best: big + 1n,
			bestStep: 1,
			n: 3,
		});
		expect(summarise(array("<u8", BigUint64Array.of(2n, 1n, 1n)), "min")).toMatchObject({ best: 1, bestStep: 1 });
		expect(summarise(array("|i1", Int8Array.of(-3, -1)), "max")).toMatchObject({ last: -1, best: -1 });
	});

	test("flags are 0 and 1", () => {
		expect(summarise(array("|b1", [false, true, true]), "max")).toEqual({ last: 1, best: 1, bestStep: 1, n: 3 });
	});
});
