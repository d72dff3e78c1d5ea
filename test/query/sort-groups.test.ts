import { expect, test } from "vitest";
import { parseSort } from "../../source/query/sort.ts";
import { sortGroups } from "../../source/query/sort-groups.ts";
import { smallQueryable, smallTable } from "./small-table.ts";

const run = (lr: number, seed: number) => ({ config: { "opt.lr": lr, seed }, files: ["acc.npy"] });
const table = smallTable(run(0.1, 0), run(0.1, 1), run(0.01, 0), run(0.01, 1), run(1, 0), run(1, 1));
const queryable = smallQueryable(table, { acc: [0.9, 0.1, 0.6, 0.8, Number.NaN, undefined] });
const groups = [Uint32Array.of(0, 1), Uint32Array.of(2, 3), Uint32Array.of(4, 5)];
const sorted = (text: string) => sortGroups(groups, parseSort(text), queryable).map((rows) => rows[0]);

test("by the mean of a metric, groups without one last both ways", () => {
	expect(sorted("acc")).toEqual([0, 2, 4]);
	expect(sorted("-acc")).toEqual([2, 0, 4]);
	expect(sorted("-last(acc)")).toEqual([2, 0, 4]);
});

test("by what the runs of a group share", () => {
	expect(sorted("lr")).toEqual([2, 0, 4]);
	expect(sorted("-opt.lr")).toEqual([4, 0, 2]);
	expect(sorted("status,-lr")).toEqual([4, 0, 2]);
});

test("what differs within the groups orders nothing, and a wrong name is told", () => {
	expect(sorted("-seed")).toEqual([0, 2, 4]);
	expect(sorted("")).toEqual([0, 2, 4]);
	expect(() => sorted("rl")).toThrow("no run has rl");
});
