import { expect, test } from "vitest";
import { histogramArray } from "../../../source/formats/tensorboard/histogram-array.ts";

test("a row a histogram, over the bins they share", () => {
	const found = histogramArray([
		{ step: 0, buckets: Float64Array.of(0, 15, 30) },
		{ step: 5, buckets: Float64Array.of(15, 30, 15, 30, 30, 1) },
	]);
	expect([found?.from, found?.to, found?.array.shape, found?.array.dtype]).toEqual([0, 30, [2, 30], "<f8"]);
	const values = [...(found!.array.values as Float64Array)];
	expect(values.slice(0, 30)).toEqual([...Array(15).fill(2), ...Array(15).fill(0)]);
	expect(values.slice(30)).toEqual([...Array(15).fill(0), ...Array(14).fill(1), 2]);
});

test("none where no value is finite", () => {
	expect(histogramArray([])).toBeUndefined();
	expect(histogramArray([{ step: 0, buckets: Float64Array.of(0, Number.POSITIVE_INFINITY, 3) }])).toBeUndefined();
});

test("an empty one among others is a row of zeros", () => {
	const found = histogramArray([
		{ step: 0, buckets: new Float64Array() },
		{ step: 1, buckets: Float64Array.of(1, 1, 7) },
	]);
	expect([...(found!.array.values as Float64Array)].slice(0, 31)).toEqual([...Array(30).fill(0), 7]);
});
