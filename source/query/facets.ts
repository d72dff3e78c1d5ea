import type { Column, RunTable } from "../model/run-table.ts";
import type { Value } from "../model/value.ts";
import { compareValues } from "./compare-values.ts";
import { equalCodes } from "./equal-codes.ts";
import { tellingColumns } from "./telling-columns.ts";

/** One value of a parameter, with the runs that have it. */
export interface Facet {
	readonly column: Column;
	/** undefined: the runs have no such parameter. */
	readonly value: Value | undefined;
	readonly runs: number;
	/** Of the runs with a finite number. */
	readonly mean: number | null;
	/** How many runs have one. */
	readonly measured: number;
}

/**
 * The values of each parameter that varies, numbers in their order, and how the runs with each do on average. Parameters in
 * the order in which they are shown. `numberOf`: the number of a run; undefined where it has none.
 */
export function facets(table: RunTable, rows: Uint32Array, numberOf: (row: number) => number | undefined): Facet[] {
	return tellingColumns(table, rows).flatMap((column) => facetsOf(column, rows, numberOf));
}

function facetsOf(column: Column, rows: Uint32Array, numberOf: (row: number) => number | undefined): Facet[] {
	const same = equalCodes(column.values);
	const byCode = new Map<number, { runs: number; sum: number; measured: number }>();
	for (const row of rows) {
		const code = same[column.codes[row] ?? 0]!;
		const tally = byCode.get(code) ?? { runs: 0, sum: 0, measured: 0 };
		byCode.set(code, tally);
		tally.runs++;
		const number = numberOf(row);
		if (number === undefined || !Number.isFinite(number)) continue;
		tally.sum += number;
		tally.measured++;
	}
	return Array.from(
		byCode,
		([code, { runs, sum, measured }]): Facet => ({
			column,
			value: column.values[code],
			runs,
			mean: measured === 0 ? null : sum / measured,
			measured,
		}),
	).sort((a, b) => compareValues(a.value, b.value));
}
