import { expect, test } from "vitest";
import { rebin } from "../../../source/formats/tensorboard/rebin.ts";

test("buckets go where they lie, each part of one to its bin", () => {
	expect([...rebin(Float64Array.of(0, 1, 4, 1, 2, 6), 0, 2, 2)]).toEqual([4, 6]);
	expect([...rebin(Float64Array.of(0.5, 2.5, 8), 0, 4, 4)]).toEqual([2, 4, 2, 0]);
	expect([...rebin(Float64Array.of(0, 4, 8), 0, 4, 4)]).toEqual([2, 2, 2, 2]);
});

test("a bucket without width, and a range without one", () => {
	expect([...rebin(Float64Array.of(3, 3, 5), 0, 4, 4)]).toEqual([0, 0, 0, 5]);
	expect([...rebin(Float64Array.of(4, 4, 5), 0, 4, 4)]).toEqual([0, 0, 0, 5]);
	expect([...rebin(Float64Array.of(2, 2, 5), 2, 2, 3)]).toEqual([5, 0, 0]);
});

test("the widest range of doubles", () => {
	const most = Number.MAX_VALUE;
	const counts = rebin(Float64Array.of(-most, -most, 1, 0, 0, 2, most, most, 3), -most, most, 3);
	expect([...counts]).toEqual([1, 2, 3]);
});

test("buckets with no finite edges or no count are left out", () => {
	const [inf, nan] = [Number.POSITIVE_INFINITY, Number.NaN];
	expect([...rebin(Float64Array.of(-inf, 0, 5, 0, nan, 5, 0, 1, nan, 0, 1, -3, 0, 1, 2), 0, 1, 1)]).toEqual([2]);
});
