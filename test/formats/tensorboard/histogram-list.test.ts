import { expect, test } from "vitest";
import { Allowance } from "../../../source/formats/tensorboard/allowance.ts";
import { HistogramList } from "../../../source/formats/tensorboard/histogram-list.ts";

const buckets = Float64Array.of(0, 1, 5);

function listOf(count: number, allowance = new Allowance(1e6)): HistogramList {
	const list = new HistogramList(allowance);
	for (let step = 0; step < count; step++) list.add({ step, buckets });
	return list;
}

const stepsOf = (list: HistogramList): number[] => list.histograms().map(({ step }) => step);

test("few are all kept, of many some and the last", () => {
	expect(stepsOf(listOf(64))).toEqual(Array.from({ length: 64 }, (_, step) => step));
	const many = stepsOf(listOf(1000));
	expect(many.length).toBeLessThanOrEqual(66);
	expect(many.length).toBeGreaterThan(32);
	expect([many[0], many.at(-1)]).toEqual([0, 999]);
	const distances = new Set(many.slice(1, -1).map((step, index) => step - many[index]!));
	expect(distances.size).toBe(1);
});

test("a restart drops those after it", () => {
	const list = listOf(10);
	list.dropFrom(4);
	expect(stepsOf(list)).toEqual([0, 1, 2, 3]);
	list.add({ step: 4, buckets });
	expect(stepsOf(list)).toEqual([0, 1, 2, 3, 4]);
	list.dropFrom(0);
	expect(stepsOf(list)).toEqual([]);
});

test("what is dropped gives its memory back", () => {
	const allowance = new Allowance(24 * 100);
	expect(stepsOf(listOf(10_000, allowance)).at(-1)).toBe(9999);
	expect(allowance.isSpent).toBe(false);
	const little = new Allowance(24 * 3);
	expect(stepsOf(listOf(10, little))).toEqual([0, 1, 2, 9]);
	expect(little.isSpent).toBe(true);
});
