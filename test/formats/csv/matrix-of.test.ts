import { expect, test } from "vitest";
import { matrixOf } from "../../../source/formats/csv/matrix-of.ts";
import { GrowingColumn } from "../../../source/formats/table/growing-column.ts";
import { ValueAllowance } from "../../../source/formats/table/value-allowance.ts";

test("columns side by side, NaN where there is none; nothing where it does not fit", () => {
	const [a, b] = [new GrowingColumn("a", new ValueAllowance(1000)), new GrowingColumn("b", new ValueAllowance(1000))];
	for (const row of [0, 1, 2]) a.add(row, row);
	b.add(1, 5);
	expect(matrixOf([a, b], 3, new ValueAllowance(48))).toEqual({
		dtype: "<f8",
		shape: [3, 2],
		fortranOrder: false,
		values: Float64Array.of(0, Number.NaN, 1, 5, 2, Number.NaN),
	});
	expect(matrixOf([a, b], 3, new ValueAllowance(47))).toBeNull();
});
