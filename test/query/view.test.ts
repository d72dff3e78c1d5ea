import { expect, test } from "vitest";
import { UserError } from "../../source/model/problem.ts";
import { parseFilter } from "../../source/query/parse-filter.ts";
import { parseSort } from "../../source/query/sort.ts";
import { viewOf } from "../../source/query/view.ts";
import { smallQueryable, smallTable } from "./small-table.ts";

const table = smallTable(
	{ id: 2, path: "sweep/2", config: { lr: 0.1 } },
	{ id: 1, path: "sweep/1", config: { lr: 0.1 } },
	{ id: 0, path: "sweep/0" },
	{ id: 3, path: "sweep/3", config: { lr: 0.2 } },
);

function rowsOf(filter: string | null, sort: string): { rows: number[]; lacking: number } {
	const query = { filter: filter === null ? null : parseFilter(filter), sort: parseSort(sort) };
	const { rows, lacking } = viewOf(smallQueryable(table), query);
	return { rows: [...rows], lacking };
}

test("filtered, then sorted, and in reading order where the sort does not decide", () => {
	expect(rowsOf(null, "")).toEqual({ rows: [2, 1, 0, 3], lacking: 0 });
	expect(rowsOf(null, "-lr")).toEqual({ rows: [3, 1, 0, 2], lacking: 0 });
	expect(rowsOf("lr < 0.2", "")).toEqual({ rows: [1, 0], lacking: 1 });
	expect(rowsOf("lr = 5", "lr")).toEqual({ rows: [], lacking: 1 });
});

test("a look at a table changes nothing for the next one", () => {
	viewOf(smallQueryable(table), { filter: null, sort: [] }).rows.toSorted();
	rowsOf("lr > 0", "-lr");
	expect(rowsOf(null, "").rows).toEqual([2, 1, 0, 3]);
});

test("a name that means nothing is the user's mistake, in a filter as in a sort", () => {
	expect(() => rowsOf("rl > 0", "")).toThrow(UserError);
	expect(() => rowsOf(null, "rl")).toThrow("no run has rl");
});
