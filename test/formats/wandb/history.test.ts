import { expect, test } from "vitest";
import { MemoryBudget } from "../../../source/formats/memory-budget.ts";
import { History } from "../../../source/formats/wandb/history.ts";

const none = () => false;
const every = () => true;

function historyOf(rows: readonly (Readonly<Record<string, number>> | null)[]): History {
	const history = new History(new MemoryBudget(1e6));
	for (const row of rows) {
		for (const [name, value] of Object.entries(row ?? { x: -1, y: -1 })) history.put(history.column(name)!, value);
		if (row === null) history.dropRow();
		else history.endRow(null, Number.NaN, Number.NaN);
	}
	return history;
}

const found = (history: History) =>
	history.series(none, every).map(({ name, steps, values }) => [name, [...steps], [...values]]);

test("columns keep the rows they have values in", () => {
	const history = historyOf([{ x: 1 }, { x: 2, y: 1 }, { y: 2 }, { x: 3, y: 3 }, { z: 1 }]);
	expect(found(history)).toEqual([
		["x", [0, 1, 3], [1, 2, 3]],
		["y", [1, 2, 3], [1, 2, 3]],
		["z", [4], [1]],
	]);
	expect(history.lastStep).toBe(4);
});

test("a row that is dropped leaves nothing, in columns with and without gaps", () => {
	expect(found(historyOf([null, { x: 1 }, null, { x: 2 }, { y: 1 }, null, { x: 3, y: 2 }, null, { x: 4 }]))).toEqual([
		["x", [0, 1, 3, 4], [1, 2, 3, 4]],
		["y", [2, 3], [1, 2]],
	]);
});

test("of two values in one row the last counts", () => {
	const history = new History(new MemoryBudget(1e6));
	const x = history.column("x")!;
	for (const value of [1, 2]) history.put(x, value);
	history.endRow(7, 8, 9);
	const [series] = history.series(none, every);
	expect([series!.steps, series!.values, series!.times, series!.otherAxes]).toEqual([
		Float64Array.of(7),
		Float64Array.of(2),
		Float64Array.of(8),
		[{ name: "_runtime", values: Float64Array.of(9) }],
	]);
});
