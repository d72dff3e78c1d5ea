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
	// Columns that part the rows alike have the same mark; only those are compared row by row.
	const byMark = new Map<number, Column[]>();
	for (const column of varyingColumns(table, rows, options)) {
		const mark = partitionMark(column, rows);
		const alike = byMark.get(mark) ?? [];
		const isNamed = named.has(column.name.replace(/^choice\./, ""));
		if (!isNamed && alike.some((other) => saysTheSame(column, other, rows))) continue;
		kept.push(column);
		byMark.set(mark, [...alike, column]);
	}
	return kept;
}

/** A number of which rows have equal values and which not, whatever the values are. */
function partitionMark({ codes, values }: Column, rows: Uint32Array): number {
	const equal = equalCodes(values);
	const labels = new Uint32Array(values.length);
	let next = 0;
	let mark = 0;
	for (let index = 0; index < rows.length; index++) {
		const code = equal[codes[rows[index]!]!]!;
		let label = labels[code]!;
		if (label === 0) {
			label = ++next;
			labels[code] = label;
		}
		mark = Math.imul(mark, 31) + label;
	}
	return mark | 0;
}

/** Whether each value of one goes with one value of the other. Where most runs have a value of their own, that is chance. */
function saysTheSame(a: Column, b: Column, rows: Uint32Array): boolean {
	const [lefts, rights] = [equalCodes(a.values), equalCodes(b.values)];
	const there = new Int32Array(lefts.length).fill(-1);
	const back = new Int32Array(rights.length).fill(-1);
	let pairs = 0;
	for (let index = 0; index < rows.length; index++) {
		const row = rows[index]!;
		const left = lefts[a.codes[row]!]!;
		const right = rights[b.codes[row]!]!;
		if (there[left] === right && back[right] === left) continue;
		if (there[left] !== -1 || back[right] !== -1) return false;
		there[left] = right;
		back[right] = left;
		pairs++;
	}
	return pairs <= rows.length / 2;
}
