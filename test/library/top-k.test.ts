import { expect, test } from "vitest";
import { topK } from "../../source/library/top-k.ts";
import { UserError } from "../../source/model/problem.ts";

const runs = [0, 1, 2, 3, 4].map((run) => ({ date: "2021-01-26 17-07-39", run }));
const table = {
	runs,
	metrics: new Map([
		["val_acc", [0.5, 0.9, Number.NaN, 0.9, undefined]],
		["loss", [3, 2, Number.NEGATIVE_INFINITY, 1, 4]],
	]),
};

test.each([
	["val_acc", 2, [1, 3]],
	["val_acc", 9, [1, 3, 0]],
	["val_acc", 0, []],
	["loss", 3, [3, 1, 0]],
])("%s, %i", (metric, k, expected) => {
	expect(topK(table, metric, k).map(({ run }) => run)).toEqual(expected);
});

test("the direction can be given", () => {
	expect(topK(table, "val_acc", 1, { direction: "min" })).toEqual([{ ...runs[0], row: 0, value: 0.5 }]);
});

test("a run that stands in several rows counts once, by its best one", () => {
	const [first, second] = runs;
	const epochs = { runs: [first!, first!, second!], metrics: new Map([["val_acc", [0.7, 0.9, 0.8]]]) };
	expect(topK(epochs, "val_acc", 2).map(({ run, row, value }) => [run, row, value])).toEqual([
		[0, 1, 0.9],
		[1, 2, 0.8],
	]);
});

test("what is no metric, or no number of runs, is the user's mistake", () => {
	expect(() => topK(table, "val_ac", 1)).toThrow("did you mean val_acc?");
	for (const k of [-1, 1.5, Number.NaN]) expect(() => topK(table, "loss", k)).toThrow(UserError);
});
