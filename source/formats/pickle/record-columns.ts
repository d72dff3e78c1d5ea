import type { MemoryBudget } from "../memory-budget.ts";
import { labelText } from "./label-text.ts";
import { type ColumnValues, listColumn } from "./list-column.ts";
import { numberOf } from "./number-of.ts";
import type { PickleValue } from "./pickle-value.ts";
import { PythonMoment } from "./python-moment.ts";

const mostKeys = 4096;
/** Mappings in mappings of one record. */
const deepest = 4;

/** A key of a record, with those of the mappings around it. */
export interface RecordColumn extends ColumnValues {
	readonly path: readonly string[];
}

interface Cells {
	readonly path: readonly string[];
	readonly rows: number[];
	readonly items: PickleValue[];
}

/**
 * The columns of a list of records (`[{"epoch": 0, "loss": 1.0}, …]`): a row is a record, and one that has not a key has no
 * value in its column. Keys with anything else than numbers and moments are left out.
 */
export function recordColumns(
	records: readonly ReadonlyMap<PickleValue, PickleValue>[],
	budget: MemoryBudget,
): RecordColumn[] {
	const columns = new Map<string, Cells>();
	for (const [row, record] of records.entries()) addRecord(columns, [], record, row, budget);
	return Array.from(columns.values()).flatMap(({ path, rows, items }): RecordColumn[] => {
		const column = listColumn(items, budget);
		if (column === undefined) return [];
		const isWhole = rows.length === records.length && column.rows === null;
		const places = column.rows === null ? Uint32Array.from(rows) : column.rows.map((place) => rows[place]!);
		return [{ ...column, path, rows: isWhole ? null : places, length: records.length }];
	});
}

function addRecord(
	columns: Map<string, Cells>,
	path: readonly string[],
	record: ReadonlyMap<PickleValue, PickleValue>,
	row: number,
	budget: MemoryBudget,
): void {
	for (const [key, item] of record) {
		if (item instanceof Map && path.length < deepest) {
			addRecord(columns, [...path, labelText(key)], item, row, budget);
			continue;
		}
		budget.take(40);
		if (item !== null && !(item instanceof PythonMoment) && typeof item !== "string" && numberOf(item) === undefined)
			continue;
		const inner = [...path, labelText(key)];
		const id = inner.join("\0");
		let cells = columns.get(id);
		if (cells === undefined) {
			if (columns.size >= mostKeys) continue;
			cells = { path: inner, rows: [], items: [] };
			columns.set(id, cells);
		}
		// Keys that are printed alike are one.
		if (cells.rows.at(-1) === row) continue;
		cells.rows.push(row);
		cells.items.push(item);
	}
}
