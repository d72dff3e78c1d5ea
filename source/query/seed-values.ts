import { columnOf, type RunTable, valueAt } from "../model/run-table.ts";
import type { Value } from "../model/value.ts";

/** The seeds that were folded, each with its value in every run of the group; null where a run has none. */
export function seedValues(table: RunTable, seeds: readonly string[], rows: Uint32Array): ReadonlyMap<Value, Value> {
	return new Map(
		seeds.map((name): [Value, Value] => [name, Array.from(rows, (row) => valueAt(columnOf(table, name), row) ?? null)]),
	);
}
