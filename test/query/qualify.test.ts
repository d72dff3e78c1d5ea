import { expect, test } from "vitest";
import { formatFilter } from "../../source/query/filter.ts";
import { parseFilter } from "../../source/query/parse-filter.ts";
import { presentColumns, qualify } from "../../source/query/qualify.ts";
import { smallTable } from "./small-table.ts";

const table = smallTable(
	{ config: { "optimizer.lr": 1, seed: 1 } },
	{ config: { "optimizer.lr": 1, "schedule.lr": 2 } },
);
const some = (row: number) => presentColumns(table.columns.values(), Uint32Array.of(row));
const qualified = (text: string, row: number) => formatFilter(qualify(parseFilter(text), some(row)));

test("columns without a value among the rows are not there", () => {
	expect(some(0).map(({ name }) => name)).toEqual(["optimizer.lr", "seed"]);
	expect(some(1).map(({ name }) => name)).toEqual(["optimizer.lr", "schedule.lr"]);
});

test.each([
	["lr < 1 and seed = 2", 0, "optimizer.lr < 1 and seed = 2"],
	["not (lr in [1] or lr is missing)", 0, "not (optimizer.lr in [1] or optimizer.lr is missing)"],
	["lr < 1", 1, "lr < 1"],
	["best(acc) > 1 and word", 0, "best(acc) > 1 and 'word'"],
])("%s", (text, row, expected) => {
	expect(qualified(text, row)).toBe(expected);
});
