import { expect, test } from "vitest";
import { overrideKeys } from "../../source/query/override-keys.ts";
import { allRows, smallTable } from "./small-table.ts";

test("keys in the order of the first run that names them, each once, whatever sign stands before", () => {
	const table = smallTable(
		{ overrides: ["z=1"] },
		{ overrides: ["lr=0.1", "+seed=1", "~old", "db@src=a=b"] },
		{ overrides: ["++seed=2", "lr=0.2", "a.b=1"] },
	);
	expect(overrideKeys(table, Uint32Array.of(1, 2))).toEqual(["lr", "seed", "old", "db", "a.b"]);
	expect(overrideKeys(table, allRows(table))[0]).toBe("z");
	expect(overrideKeys(table, new Uint32Array())).toEqual([]);
});
