import { type Column, columnOf, type RunTable } from "../model/run-table.ts";
import { unitedColumn } from "./united-column.ts";

/** The column of a name that `matchColumns` has given: of a parameter, of a choice, or of several parameters that end so. */
export function columnMeant(table: RunTable, name: string): Column | undefined {
	return columnOf(table, name) ?? unitedColumn(table, name) ?? undefined;
}
