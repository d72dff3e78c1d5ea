import type { Column, RunTable } from "../model/run-table.ts";
import { overrideKeys } from "./override-keys.ts";

/** The parameters that take more than one value among the rows (absence is one): what the sweep names first, then in the order of the config. */
export function varyingColumns(table: RunTable, rows: Uint32Array): Column[] {
	const swept = overrideKeys(table, rows);
	const varying = [...table.columns.values()].filter(({ codes }) => rows.some((row) => codes[row] !== codes[rows[0]!]));
	const rank = ({ name }: Column) => {
		const index = swept.indexOf(name);
		return index === -1 ? swept.length : index;
	};
	return varying.sort((a, b) => rank(a) - rank(b));
}
