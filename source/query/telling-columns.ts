import type { Column, RunTable } from "../model/run-table.ts";
import { equalCodes } from "./equal-codes.ts";
import { overrideKeys } from "./override-keys.ts";
import { type VaryingOptions, varyingColumns } from "./varying-columns.ts";

/**
 * The varying parameters that tell something of their own, to show when nobody has chosen. A choice of `model=mlp` brings
 * its width, its depth and more, which vary together with its name: of such parameters the first one stands for all.
 */
export function tellingColumns(table: RunTable, rows: Uint32Array, options: VaryingOptions = {}): Column[] {
	const named = new Set(overrideKeys(table, rows));
	const kept: Column[] = [];
	for (const column of varyingColumns(table, rows, options)) {
		if (named.has(column.name.replace(/^choice\./, "")) || !kept.some((other) => saysTheSame(column, other, rows)))
			kept.push(column);
	}
	return kept;
}

/** Whether each value of one goes with one value of the other. Where most runs have a value of their own, that is chance. */
function saysTheSame(a: Column, b: Column, rows: Uint32Array): boolean {
	const [lefts, rights] = [equalCodes(a.values), equalCodes(b.values)];
	const there = new Map<number, number>();
	const back = new Map<number, number>();
	for (const row of rows) {
		const [left, right] = [lefts[a.codes[row]!]!, rights[b.codes[row]!]!];
		if ((there.get(left) ?? right) !== right || (back.get(right) ?? left) !== left) return false;
		there.set(left, right);
		back.set(right, left);
	}
	return there.size <= rows.length / 2;
}
