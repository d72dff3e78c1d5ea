import { expect, test } from "vitest";
import { UserError } from "../../source/model/problem.ts";
import { Float } from "../../source/model/value.ts";
import { groupRuns } from "../../source/query/group-runs.ts";
import { allRows, smallQueryable, smallTable } from "./small-table.ts";

const table = smallTable(
	{ config: { "a.lr": 1, seed: 0 }, status: "done" },
	{ config: { "a.lr": new Float(1), seed: 1 }, status: "failed" },
	{ config: { "a.lr": 0.5, seed: 0 }, status: "done" },
	{ config: { seed: 1 }, status: "done" },
);
const queryable = smallQueryable(table, { acc: [1, 2, 3, 4] });
const groupsBy = (...names: string[]) =>
	groupRuns(queryable, allRows(table), names).groups.map((rows) => [...rows].join(" "));

test("by parameters, numbers as Python compares them, and absence as a value", () => {
	expect(groupsBy("lr")).toEqual(["0 1", "2", "3"]);
	expect(groupsBy("lr", "seed")).toEqual(["0", "1", "2", "3"]);
});

test("by fields of the run", () => {
	expect(groupsBy("status")).toEqual(["0 2 3", "1"]);
	expect(groupsBy("experiment")).toEqual(["0 1 2 3"]);
});

test("of some rows only, in the order they come in", () => {
	const { groups, by, seeds } = groupRuns(queryable, Uint32Array.of(3, 1, 0), ["lr"]);
	expect(groups.map((rows) => [...rows])).toEqual([[3], [1, 0]]);
	expect(by.map(({ name }) => name)).toEqual(["a.lr"]);
	expect(seeds).toEqual([]);
});

test("a metric groups nothing, and neither does a name that no run has", () => {
	const files = { ...table, runs: table.runs.map((run) => ({ ...run, files: ["acc.npy"] })) };
	const grouped = (name: string) => () => groupRuns({ ...queryable, table: files }, allRows(table), [name]);
	expect(grouped("acc")).toThrow("acc is a metric");
	expect(grouped("last(acc)")).toThrow(UserError);
	expect(grouped("rl")).toThrow("no run has rl");
});
