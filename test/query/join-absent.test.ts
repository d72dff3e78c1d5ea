import { expect, test } from "vitest";
import { joinAbsent } from "../../source/query/join-absent.ts";
import { smallTable } from "./small-table.ts";

const table = smallTable(
	{ config: { lr: 1, depth: 2 } },
	{ config: { lr: 1, depth: 3 } },
	{ config: { lr: 2, depth: 2 } },
	{ config: { lr: 2 }, status: "missing" },
	{ config: { lr: 1 }, status: "missing" },
	{ config: { lr: 2 }, status: "missing", experiment: "other" },
	{ config: { lr: 1, depth: 3 }, status: "pending" },
);
const joined = (...absent: number[]) => {
	const groups = [Uint32Array.of(0), Uint32Array.of(1), Uint32Array.of(2)];
	return joinAbsent(table, groups, Uint32Array.from(absent), [...table.columns.values()]).map((rows) => [...rows]);
};

test("a job is in the group of its sweep that agrees in all that its words say", () => {
	expect(joined(3)).toEqual([[0], [1], [2, 3]]);
	expect(joined(6)).toEqual([[0], [1, 6], [2]]);
});

test("where two groups agree it is in neither, and in none of another sweep", () => {
	expect(joined(4)).toEqual([[0], [1], [2], [4]]);
	expect(joined(5)).toEqual([[0], [1], [2], [5]]);
	expect(joined()).toEqual([[0], [1], [2]]);
});
