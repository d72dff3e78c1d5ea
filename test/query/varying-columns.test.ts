import { expect, test } from "vitest";
import { varyingColumns } from "../../source/query/varying-columns.ts";
import { allRows, smallTable } from "./small-table.ts";

const table = smallTable(
	{ overrides: ["lr=1"], config: { fixed: 1, out: "a", seed: 1, lr: 1 } },
	{ overrides: ["lr=2"], config: { fixed: 1, out: "b", seed: 1, lr: 2 } },
	{ overrides: ["lr=2", "seed=2"], config: { fixed: 1, seed: 2, lr: 2 } },
);
const varying = (rows: Uint32Array) => varyingColumns(table, rows).map(({ name }) => name);

test("absence counts where the sweep names the parameter, and says nothing elsewhere", () => {
	const mixed = smallTable(
		{ overrides: ["model=cnn"], config: { "cnn.width": 3, a: 1 } },
		{ overrides: ["model=mlp", "+extra=1"], config: { extra: 1, a: 1 } },
	);
	expect(varyingColumns(mixed, allRows(mixed)).map(({ name }) => name)).toEqual(["extra"]);
});

test("what the sweep names comes first, then the order of the config", () => {
	expect(varying(allRows(table))).toEqual(["lr", "seed", "out"]);
});

test("only the rows that are looked at count", () => {
	expect(varying(Uint32Array.of(0, 1))).toEqual(["lr", "out"]);
	expect(varying(Uint32Array.of(1, 2))).toEqual(["seed"]);
	expect(varying(Uint32Array.of(2))).toEqual([]);
	expect(varying(new Uint32Array())).toEqual([]);
});
