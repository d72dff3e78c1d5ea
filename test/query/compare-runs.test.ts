import { expect, test } from "vitest";
import { compareMetrics, compareParameters } from "../../source/query/compare-runs.ts";
import { allRows, smallQueryable, smallTable } from "./small-table.ts";

const table = smallTable(
	{ config: { lr: 0.1, depth: 2, name: "x" } },
	{ config: { lr: 0.1, depth: 3, name: "x", extra: 1 } },
	{ config: { lr: 0.01, depth: 2.0, name: "x" } },
);

test("what differs, one value a run, absence too", () => {
	const told = compareParameters(table, allRows(table));
	expect(told.map(({ column, values }) => [column.name, values])).toEqual([
		["lr", [0.1, 0.1, 0.01]],
		["depth", [2, 3, 2]],
		["extra", [undefined, 1, undefined]],
	]);
	expect(compareParameters(table, Uint32Array.of(0, 2)).map(({ column }) => column.name)).toEqual(["lr"]);
});

test("all of them, with those that differ told", () => {
	const all = compareParameters(table, Uint32Array.of(2, 0), { all: true });
	expect(all.map(({ column, differs }) => [column.name, differs])).toEqual([
		["lr", true],
		["depth", false],
		["name", false],
	]);
	expect(all[0]!.values).toEqual([0.01, 0.1]);
});

test("metrics in their direction, the best marked, a diverged run never", () => {
	const queryable = smallQueryable(table, {
		acc: [
			{ best: 0.9, last: 0.8 },
			{ best: 0.95, last: Number.NaN },
			{ best: 0.7, last: 0.7 },
		],
		loss: [0.3, 0.2],
		same: [1, 1, 1],
	});
	const compared = compareMetrics(queryable, allRows(table), ["loss", "acc", "same", "none"]);
	expect(compared.map(({ metric, best, leaders }) => [metric, best, leaders])).toEqual([
		["loss", [0.3, 0.2, null], [1]],
		["acc", [0.9, null, 0.7], [0]],
		["same", [1, 1, 1], []],
	]);
	expect(compared[1]!.last).toEqual([0.8, Number.NaN, 0.7]);
	expect(compareMetrics(queryable, allRows(table), ["acc"], () => "min")[0]!.leaders).toEqual([2]);
});
