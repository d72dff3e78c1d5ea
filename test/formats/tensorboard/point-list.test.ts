import { expect, test } from "vitest";
import { Allowance } from "../../../source/formats/tensorboard/allowance.ts";
import { PointList } from "../../../source/formats/tensorboard/point-list.ts";

function listOf(steps: readonly number[], allowance = new Allowance(1e6)): PointList {
	const list = new PointList(allowance);
	for (const [index, step] of steps.entries()) list.add(step, index, 1000 + index);
	return list;
}

const range = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

test("points in their order, also past what was thought enough", () => {
	const { steps, values, times } = listOf(range(1000)).points();
	expect([...steps]).toEqual(range(1000));
	expect([...values]).toEqual(range(1000));
	expect([...times]).toEqual(range(1000).map((index) => 1000 + index));
});

test("a restart drops the points at its step and after it, sorted or not", () => {
	for (const [before, step, after] of [
		[[0, 1, 2, 2, 3], 2, [0, 1]],
		[[0, 1, 2], 3, [0, 1, 2]],
		[[5, 1, 7, 0, 3], 3, [1, 0]],
		[[1, 2], -1, []],
	] as const) {
		const list = listOf(before);
		list.dropFrom(step);
		list.add(9, 9, 9);
		expect([...list.points().steps]).toEqual([...after, 9]);
		expect([...list.points().values]).toEqual([...after.map((kept) => before.indexOf(kept as never)), 9]);
	}
});

test("what was given out stays as it was", () => {
	const list = listOf([0, 1, 2, 3]);
	const before = list.points();
	list.add(4, 4, 4);
	list.dropFrom(2);
	list.add(2, 20, 20);
	list.add(3, 30, 30);
	expect([...before.steps]).toEqual([0, 1, 2, 3]);
	expect([...before.values]).toEqual([0, 1, 2, 3]);
	expect([...list.points().values]).toEqual([0, 1, 20, 30]);
});

test("looking for what to drop costs little where there is nothing to drop", () => {
	const list = listOf(range(1000));
	expect(list.dropFrom(1000)).toBe(1);
	expect(list.dropFrom(998)).toBe(3);
	expect(listOf([...range(1000), 0]).dropFrom(500)).toBe(1001);
});

test("no more memory than it is allowed", () => {
	const allowance = new Allowance(24 * 100);
	expect(listOf(range(1000), allowance).points().steps.length).toBe(100);
	expect([allowance.isSpent, allowance.left]).toEqual([true, 0]);
});
