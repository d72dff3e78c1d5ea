import type { Column, RunTable } from "../model/run-table.ts";
import { equalCodes } from "./equal-codes.ts";
import { overrideKeys } from "./override-keys.ts";

export interface VaryingOptions {
	/** Whether to lack any parameter counts as a value. */
	readonly absenceCounts?: boolean;
}

/**
 * The parameters that take more than one value among the rows: what the sweep names first, then in the order of the config.
 * A config group that the sweep names counts as a parameter. Absence counts where the sweep names the parameter
 * (`+extra=1`); else it only says that the runs have other configs. What is made of other parameters by interpolation
 * (`run_name: ${model.name}-${seed}`) is left out.
 */
export function varyingColumns(
	table: RunTable,
	rows: Uint32Array,
	{ absenceCounts = false }: VaryingOptions = {},
): Column[] {
	const swept = overrideKeys(table, rows);
	const rankOf = new Map(swept.map((name, index) => [name, index]));
	const groups = swept.flatMap((name) => (table.columns.has(name) ? [] : (table.choices.get(`choice.${name}`) ?? [])));
	const candidates = [...groups, ...table.columns.values()];
	const rank = (column: Column) => rankOf.get(column.name.replace(/^choice\./, "")) ?? rankOf.get(column.name);
	const varying = candidates.filter((column) => {
		const isNamed = rank(column) !== undefined;
		return (isNamed || column.isDerived !== true) && varies(column, rows, isNamed || absenceCounts);
	});
	return varying.sort((a, b) => (rank(a) ?? swept.length) - (rank(b) ?? swept.length));
}

function varies({ codes, values }: Column, rows: Uint32Array, absenceCounts: boolean): boolean {
	// Most columns of a sweep hold one value and, as code 0, its absence.
	if (values.length <= 2 && !absenceCounts) return false;
	// `1` and `1.0` are one value.
	const same = equalCodes(values);
	let first = absenceCounts ? same[codes[rows[0] ?? 0]!]! : 0;
	for (const row of rows) {
		const code = same[codes[row]!]!;
		if (code === first || (code === 0 && !absenceCounts)) continue;
		if (first !== 0 || absenceCounts) return true;
		first = code;
	}
	return false;
}
