import type { RunTable } from "../model/run-table.ts";
import type { Value } from "../model/value.ts";
import type { GroupName } from "./grouping.ts";
import { knownRows } from "./known-rows.ts";
import { sharedValue } from "./shared-value.ts";

/** What all runs of a group have of each column; undefined where they differ, or have nothing. */
export function sharedValues(table: RunTable, columns: readonly GroupName[], rows: Uint32Array): (Value | undefined)[] {
	const known = knownRows(table, rows);
	return columns.map((column) => sharedValue(column, known));
}
