import { expect, test } from "vitest";
import { GrowingColumn } from "../../../source/formats/table/growing-column.ts";
import { KnownPlaces } from "../../../source/formats/table/row-places.ts";
import { ValueAllowance } from "../../../source/formats/table/value-allowance.ts";

function withRows(...rows: readonly number[]): GrowingColumn {
	const column = new GrowingColumn("a", new ValueAllowance(1 << 20));
	for (const row of rows) column.add(row, 1);
	return column;
}

test("the same rows are the same object, others are not", () => {
	const known = new KnownPlaces();
	expect(known.of(withRows(1, 3, 5, 8))).toBe(known.of(withRows(1, 3, 5, 8)));
	expect(known.of(withRows(0, 1))).toBe(known.of(withRows(0, 1)));
	expect(known.of(withRows(0, 1))).toEqual({ rows: null, count: 2 });
	expect(known.of(withRows(1, 4, 5, 8))).not.toBe(known.of(withRows(1, 3, 5, 8)));
	expect(known.of(withRows(1, 4, 5, 8)).rows).toEqual(Uint32Array.of(1, 4, 5, 8));
});
