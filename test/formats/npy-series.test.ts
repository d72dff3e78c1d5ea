import { describe, expect, test } from "vitest";
import { bytesSource } from "../../source/formats/byte-source.ts";
import { readNpyHeader, readNpyValues } from "../../source/formats/npy.ts";
import { npySeries, summarise, summariseNpy } from "../../source/formats/npy-series.ts";
import type { ArrayValues, NpyArray } from "../../source/model/npy-array.ts";
import { DataError } from "../../source/model/problem.ts";
import { Float } from "../../source/model/value.ts";
import { npyBytes, npyHeaderText } from "./npy-bytes.ts";

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

describe("a file that is read through in parts", () => {
	const values = Float64Array.from(
		{ length: 300_000 },
		(_, index) => Math.sin(index / 5e4) + (index === 200_001 ? 5 : 0),
	);
	const file = npyBytes(npyHeaderText("<f8", [values.length]), new Uint8Array(values.buffer));

	test.each(["max", "min"] as const)("is summarised as one that is read whole: %s", async (direction) => {
		const array = { dtype: "<f8", shape: [values.length], fortranOrder: false, values };
		expect(await summariseNpy(bytesSource(file), direction)).toEqual(summarise(array, direction));
	});

	test("ints of 64 bits keep their digits, and NaN is never best", async () => {
		const big = BigInt64Array.from({ length: 200_000 }, (_, index) => 2n ** 62n + BigInt(index % 150_000));
		const ints = npyBytes(npyHeaderText("<i8", [big.length]), new Uint8Array(big.buffer));
		expect(await summariseNpy(bytesSource(ints), "max")).toEqual({
			last: 2n ** 62n + 49_999n,
			best: 2n ** 62n + 149_999n,
			bestStep: 149_999,
			n: 200_000,
		});
		const none = new Float64Array(200_000).fill(Number.NaN);
		none[199_999] = 1.5;
		const nans = npyBytes(npyHeaderText("<f8", [none.length]), new Uint8Array(none.buffer));
		expect(await summariseNpy(bytesSource(nans), "max")).toMatchObject({ best: 1.5, bestStep: 199_999, last: 1.5 });
	});

	test("holds little of it", async () => {
		const asked: number[] = [];
		const source = {
			size: file.length,
			read: (start: number, end: number) => {
				asked.push(end - start);
				return bytesSource(file).read(start, end);
			},
		};
		await summariseNpy(source, "max");
		expect(Math.max(...asked)).toBeLessThanOrEqual(1 << 20);
		expect(asked.reduce((sum, size) => sum + size, 0)).toBeLessThan(file.length + 1024);
	});

	test("what is cut off or no curve is refused", async () => {
		await expect(summariseNpy(bytesSource(file.subarray(0, file.length - 8)), "max")).rejects.toThrow(DataError);
		const flat = npyBytes(npyHeaderText("<f8", [2, 3]), new Uint8Array(48));
		await expect(summariseNpy(bytesSource(flat), "max")).rejects.toThrow("a 2-d array of shape (2, 3) is no curve");
	});
});

test("the last value of a gigabyte costs its header and eight bytes", async () => {
	const head = npyBytes(npyHeaderText("<f8", [134_217_728]), new Uint8Array());
	let asked = 0;
	const source = {
		size: head.length + 2 ** 30,
		read: async (start: number, end: number) => {
			asked += end - start;
			const bytes = new Uint8Array(end - start);
			bytes.set(head.subarray(start, end));
			if (start >= head.length) new DataView(bytes.buffer).setFloat64(0, 0.25, true);
			return bytes;
		},
	};
	const header = await readNpyHeader(source);
	expect(Array.from((await readNpyValues(source, header, header.count - 1, header.count)) as Float64Array)).toEqual([
		0.25,
	]);
	expect(asked).toBeLessThan(4096);
});
