import type { NpyArray } from "../../model/npy-array.ts";
import type { TableColumn } from "../table/table-column.ts";
import type { ValueAllowance } from "../table/value-allowance.ts";

/** Columns side by side as an array of shape (rows, columns), NaN where a cell is no number; null where it takes too much memory. */
export function matrixOf(columns: readonly TableColumn[], rowCount: number, memory: ValueAllowance): NpyArray | null {
	const width = columns.length;
	if (!memory.has(8 * rowCount * width)) return null;
	const values = new Float64Array(rowCount * width).fill(Number.NaN);
	for (const [cell, column] of columns.entries()) {
		for (let at = 0; at < column.count; at++)
			values[(column.rows === null ? at : column.rows[at]!) * width + cell] = column.values[at]!;
	}
	return { dtype: "<f8", shape: [rowCount, width], fortranOrder: false, values };
}
