import { expect, test } from "vitest";
import { findRun } from "../../source/query/find-run.ts";
import { allRows, smallTable } from "./small-table.ts";

const table = smallTable(
	{ path: "a/09-15/0", id: 0 },
	{ path: "a/09-15/1", id: 1 },
	{ path: "b/09-15/0", id: 0 },
	{ path: "1", id: "named" },
);
const find = (text: string) => findRun(table, allRows(table), text);

test.each([
	["a/09-15/0", 0],
	["a/09-15/0/", 0],
	["./a/09-15/1", 1],
	["/data/a/09-15/1", 1],
	["b/09-15/0", 2],
	// A path that is written out comes before a number.
	["1", 3],
	["named", 3],
])("%s", (text, row) => {
	expect(find(text)).toBe(row);
});

test("what means none or several is the user's mistake, and says which", () => {
	expect(() => find("7")).toThrow("there is no run 7 among these");
	expect(() => find("0")).toThrow("0 could be 2 runs: a/09-15/0, b/09-15/0");
	expect(() => find("09-15/0")).toThrow("09-15/0 could be 2 runs");
	expect(() => findRun(table, Uint32Array.of(0), "named")).toThrow("there is no run named");
});
