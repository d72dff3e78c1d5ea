import { expect, test } from "vitest";
import { meanAndStdOfRuns } from "../../source/library/mean-and-std-of-runs.ts";

const { NaN: nan } = Number;
const runs = [0, 1, 2, 3, 4].map((run) => ({ date: "2021-01-26 17-07-39", run }));
const table = { runs, metrics: new Map([["acc", [1, 10, 3, undefined, nan]]]) };

test("a row a group, which its first run names; the standard deviation is that of a sample", () => {
	const { runs: firsts, metrics } = meanAndStdOfRuns(table, [[1], [0, 2, 3], [3], [0, 4]]);
	expect(firsts.map(({ run }) => run)).toEqual([1, 0, 3, 0]);
	expect(Object.fromEntries(metrics)).toEqual({
		acc_mean: [10, 2, undefined, 1],
		acc_std: [undefined, Math.SQRT2, undefined, undefined],
		acc_n: [1, 2, 0, 1],
	});
});

test("no groups, no rows", () => {
	expect(meanAndStdOfRuns(table, []).metrics.get("acc_mean")).toEqual([]);
});

test("a group of nothing, or of another table, is refused", () => {
	expect(() => meanAndStdOfRuns(table, [[]])).toThrow(RangeError);
	expect(() => meanAndStdOfRuns(table, [[0, 5]])).toThrow("no run at 5: there are 5");
});
