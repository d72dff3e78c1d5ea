import type { Column } from "../model/run-table.ts";
import type { Value } from "../model/value.ts";
import { equalCodes } from "./equal-codes.ts";

/** What other runs have where a run has something else. */
export interface UsualValue {
	/** The most common one among the others; of several the one that comes first. undefined: they have no such parameter. */
	readonly value: Value | undefined;
	/** Runs with it. */
	readonly runs: number;
	/** Runs with the run's own value. */
	readonly own: number;
	/** Runs in all. */
	readonly of: number;
	/** Different values in all. */
	readonly distinct: number;
}

/** The value that most of `rows` have; null where more of them have that of `row` than any other. */
export function usualValue(column: Column, rows: Uint32Array, row: number): UsualValue | null {
	// Of thousands of parameters few vary.
	if (isSame(column.codes, rows, row)) return null;
	const counts = countsOf(column, rows);
	const ownCode = equalCodes(column.values)[column.codes[row] ?? 0]!;
	let most = -1;
	for (const [code, runs] of counts) {
		if (code !== ownCode && runs > (counts.get(most) ?? 0)) most = code;
	}
	const own = counts.get(ownCode) ?? 0;
	const runs = counts.get(most) ?? 0;
	return runs < Math.max(1, own)
		? null
		: { value: column.values[most], runs, own, of: rows.length, distinct: counts.size };
}

function isSame(codes: Uint32Array, rows: Uint32Array, row: number): boolean {
	const own = codes[row];
	for (let index = 0; index < rows.length; index++) if (codes[rows[index]!] !== own) return false;
	return true;
}

/** The same rows are asked about for each run of an experiment. */
const counted = new WeakMap<Column, { readonly rows: Uint32Array; readonly counts: ReadonlyMap<number, number> }>();

function countsOf(column: Column, rows: Uint32Array): ReadonlyMap<number, number> {
	const known = counted.get(column);
	if (known?.rows === rows) return known.counts;
	const same = equalCodes(column.values);
	const runs = new Uint32Array(column.values.length);
	const counts = new Map<number, number>();
	for (const row of rows) {
		const code = same[column.codes[row] ?? 0]!;
		if (runs[code]!++ === 0) counts.set(code, 0);
	}
	for (const code of counts.keys()) counts.set(code, runs[code]!);
	counted.set(column, { rows, counts });
	return counts;
}
