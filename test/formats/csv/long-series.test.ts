import { expect, test } from "vitest";
import { longSeries } from "../../../source/formats/csv/long-series.ts";
import { WordColumn } from "../../../source/formats/csv/word-column.ts";
import { GrowingColumn } from "../../../source/formats/table/growing-column.ts";
import { ValueAllowance } from "../../../source/formats/table/value-allowance.ts";

const columnOf = (name: string, cells: readonly (number | string | null)[]) => {
	const column = new GrowingColumn(name, new ValueAllowance(1 << 20));
	for (const [row, cell] of cells.entries()) {
		if (typeof cell === "number") column.add(row, cell);
		else if (cell !== null) column.addText(row, row + 2, cell);
	}
	return column;
};

const wordsOf = (name: string, cells: readonly (string | null)[]) => {
	const column = new WordColumn(name, new ValueAllowance(1 << 20));
	for (const [row, cell] of cells.entries()) if (cell !== null) column.add(row, cell);
	return column;
};

const nameOf = (column: string, word: string) => (column === "value" ? word : `${word}/${column}`);

test("each part is a table of its own; blank cells, texts and rows without a word are left out", () => {
	const words = [wordsOf("metric", ["loss", "acc", null, "loss", "acc", "loss", "acc"])];
	const columns = [
		columnOf("step", [0, 0, 0, 1, 1, 2, 2]),
		columnOf("value", [1, 0.5, 9, null, 0.6, 3, "oops"]),
		columnOf("std", [null, 0.1, null, null, 0.2, null, null]),
	];
	const { series, problems } = longSeries({ words, nameOf }, columns, 7, new ValueAllowance(1 << 20));
	expect(series.map(({ name, axis, steps, values }) => [name, axis, [...steps], [...values]])).toEqual([
		["loss", "step", [0, 2], [1, 3]],
		["acc", "step", [0, 1], [0.5, 0.6]],
		["acc/std", "step", [0, 1], [0.1, 0.2]],
	]);
	expect(problems).toEqual(['value: 1 cell is no number at line 8: "oops"', "1 row is left out: nothing names them"]);
});

test("words of two columns are joined; without an axis the rows of a part are counted", () => {
	const words = [wordsOf("split", ["train", "val", "train", "val"]), wordsOf("metric", ["a", "a", "a", "b"])];
	const { series } = longSeries({ words, nameOf }, [columnOf("value", [1, 2, 3, 4])], 4, new ValueAllowance(1 << 20));
	expect(series.map(({ name, axis, steps, values }) => [name, axis, [...steps], [...values]])).toEqual([
		["train/a", "index", [0, 1], [1, 3]],
		["val/a", "index", [0], [2]],
		["val/b", "index", [0], [4]],
	]);
});

test("of two series with one name the first is read; what takes too much memory is told", () => {
	const form = { words: [wordsOf("metric", ["a", "a/std"])], nameOf };
	const columns = [columnOf("value", [1, 2]), columnOf("std", [3, 4])];
	const { series, problems } = longSeries(form, columns, 2, new ValueAllowance(1 << 20));
	expect(series.map(({ name, values }) => [name, ...values])).toEqual([
		["a", 1],
		["a/std", 3],
		["a/std/std", 4],
	]);
	expect(problems).toEqual(["a/std: only the first of two is read"]);
	expect(longSeries(form, columns, 2, new ValueAllowance(20))).toEqual({
		series: [],
		problems: ["the table takes too much memory to be parted"],
	});
});
