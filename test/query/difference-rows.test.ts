import { expect, test } from "vitest";
import { differenceRows } from "../../source/query/difference-rows.ts";
import { logDifference } from "../../source/query/log-difference.ts";

const lines = (from: number, to: number) =>
	Array.from({ length: to - from }, (_, index) => `line ${"x".repeat(from + index)}`);
const a = [...lines(0, 10), "only here", ...lines(10, 20)];
const b = [...lines(0, 10), "there", "and there", ...lines(10, 20)];

test("what is alike stands only near what is not", () => {
	const rows = differenceRows(logDifference(a, b));
	expect(rows.map(({ is }) => is)).toEqual([
		...["left out", "same", "same", "same"],
		...["removed", "added", "added"],
		...["same", "same", "same", "left out"],
	]);
	expect(rows[0]).toEqual({ is: "left out", count: 7, a: 0, b: 0 });
	expect(rows.at(-1)).toEqual({ is: "left out", count: 7, a: 14, b: 15 });
	const count = (row: (typeof rows)[number]) => (row.is === "left out" ? row.count : row.is === "added" ? 0 : 1);
	expect(rows.reduce((sum, row) => sum + count(row), 0)).toBe(a.length);
});

test("side by side what is in one only stands beside what is in the other only", () => {
	const rows = differenceRows(logDifference(a, b), { isPaired: true, context: 0 });
	expect(rows).toEqual([
		{ is: "left out", count: 10, a: 0, b: 0 },
		{ is: "changed", a: 10, b: 10 },
		{ is: "added", b: 11 },
		{ is: "left out", count: 10, a: 11, b: 12 },
	]);
});

test("all of it, and gaps too small to be worth it", () => {
	expect(differenceRows(logDifference(a, b), { context: Number.POSITIVE_INFINITY })).toHaveLength(23);
	expect(differenceRows(logDifference(lines(0, 2), [...lines(0, 2), "x"])).map(({ is }) => is)).toEqual([
		...["same", "same", "added"],
	]);
	expect(differenceRows([])).toEqual([]);
	expect(differenceRows(logDifference(lines(0, 9), lines(0, 9)))).toMatchObject([{ is: "left out", count: 9 }]);
});
