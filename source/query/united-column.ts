import type { Column, RunTable } from "../model/run-table.ts";
import type { Value } from "../model/value.ts";

const known = new WeakMap<object, Map<string, Column | null>>();

/**
 * The columns whose names end with a name after a dot (`opt.lr` and `hyper.lr` for `lr`) as one column of that name: projects
 * spell their names each in its way. null where fewer than two end so, or where a run has two of them.
 */
export function unitedColumn({ columns, runs }: Pick<RunTable, "columns" | "runs">, name: string): Column | null {
	// Screens ask for it with each cell.
	const united = known.get(columns) ?? new Map<string, Column | null>();
	known.set(columns, united);
	let column = united.get(name);
	if (column === undefined) {
		column = unite(
			name,
			[...columns.values()].filter((one) => one.name.endsWith(`.${name}`)),
			runs.length,
		);
		united.set(name, column);
	}
	return column;
}

function unite(name: string, columns: readonly Column[], count: number): Column | null {
	if (columns.length < 2) return null;
	const values: (Value | undefined)[] = [undefined];
	const codes = new Uint32Array(count);
	for (const column of columns) {
		const shift = values.length - 1;
		for (let row = 0; row < count; row++) {
			const code = column.codes[row]!;
			if (code === 0) continue;
			if (codes[row] !== 0) return null;
			codes[row] = code + shift;
		}
		for (const value of column.values.slice(1)) values.push(value);
	}
	return { name, values, codes };
}
