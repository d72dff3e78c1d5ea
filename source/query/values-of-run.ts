import { type Column, valueAt } from "../model/run-table.ts";
import type { Value } from "../model/value.ts";

/** Names to values, in the order of the columns; what the run has not is left out. */
export function valuesOfRun(columns: Iterable<Column>, row: number): ReadonlyMap<string, Value> {
	const values = new Map<string, Value>();
	for (const column of columns) {
		const value = valueAt(column, row);
		if (value !== undefined) values.set(column.name, value);
	}
	return values;
}
