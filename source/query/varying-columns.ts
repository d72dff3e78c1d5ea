import type { Column, RunTable } from "../model/run-table.ts";
import { overrideKeys } from "./override-keys.ts";

/**
 * The parameters that take more than one value among the rows: what the sweep names first, then in the order of the config.
 * Absence counts where the sweep names the parameter (`+extra=1`); else it only says that the runs have other configs.
 */
export function varyingColumns(table: RunTable, rows: Uint32Array): Column[] {
	const swept = overrideKeys(table, rows);
	const named = new Set(swept);
	const varying = [...table.columns.values()].filter((column) => varies(column, rows, named.has(column.name)));
	const rank = ({ name }: Column) => {
		const index = swept.indexOf(name);
		return index === -1 ? swept.length : index;
	};
	return varying.sort((a, b) => rank(a) - rank(b));
}

function varies({ codes }: Column, rows: Uint32Array, absenceCounts: boolean): boolean {
	let first = absenceCounts ? codes[rows[0] ?? 0]! : 0;
	for (const row of rows) {
		const code = codes[row]!;
		if (code === first || (code === 0 && !absenceCounts)) continue;
		if (first !== 0 || absenceCounts) return true;
		first = code;
	}
	return false;
}
