import { expect, test } from "vitest";
import { knownRows } from "../../source/query/known-rows.ts";
import { smallTable } from "./small-table.ts";

test("jobs without a folder count only where there is nothing else", () => {
	const table = smallTable({ status: "missing" }, { status: "failed" }, { status: "pending" });
	expect([...knownRows(table, Uint32Array.of(0, 1, 2))]).toEqual([1]);
	expect([...knownRows(table, Uint32Array.of(2, 0))]).toEqual([2, 0]);
});
