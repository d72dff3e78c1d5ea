import { expect, test } from "vitest";
import { varyingColumns } from "../../source/query/varying-columns.ts";
import { allRows, smallTable } from "./small-table.ts";

const table = smallTable(
	{ overrides: ["lr=1"], config: { fixed: 1, out: "a", seed: 1, lr: 1 } },
	{ overrides: ["lr=2"], config: { fixed: 1, out: "b", seed: 1, lr: 2 } },
	{ overrides: ["lr=2", "seed=2"], config: { fixed: 1, seed: 2, lr: 2 } },
);
const varying = (rows: Uint32Array) => varyingColumns(table, rows).map(({ name }) => name);

test("what the sweep names comes first, then the order of the config; absence is a value too", () => {
	expect(varying(allRows(table))).toEqual(["lr", "seed", "out"]);
});

test("only the rows that are looked at count", () => {
	expect(varying(Uint32Array.of(0, 1))).toEqual(["lr", "out"]);
	expect(varying(Uint32Array.of(1, 2))).toEqual(["seed", "out"]);
	expect(varying(Uint32Array.of(2))).toEqual([]);
	expect(varying(new Uint32Array())).toEqual([]);
});
