import type { FoundMetrics } from "./found-metrics.ts";
import type { Run } from "./run.ts";
import type { StrayFolder } from "./stray-folder.ts";
import type { Sweep } from "./sweep.ts";
import type { Value } from "./value.ts";

/**
 * One parameter over all runs. Values of a sweep repeat, so a column is a dictionary and one code a run:
 * a filter looks at each distinct value once, a sort ranks them once, and a constant column has one entry.
 */
export interface Column {
	readonly name: string;
	/** One code a row, an index into `values`. */
	readonly codes: Uint32Array;
	/** Distinct values; code 0 is absence. */
	readonly values: readonly (Value | undefined)[];
	/** In each run that has it the value is an interpolation of others, so that it tells nothing of its own. */
	readonly isDerived?: boolean;
}

/** Runs and their parameters, one row a run, in no particular order. A snapshot: what is read later makes a new one. */
export interface RunTable {
	readonly runs: readonly Run[];
	/** By dotted name, in the order of the configs. */
	readonly columns: ReadonlyMap<string, Column>;
	/** Which option of a config group each run took, by `choice.GROUP`. */
	readonly choices: ReadonlyMap<string, Column>;
	/** By `sweepKey`, where anything is known of a sweep as a whole. */
	readonly sweeps: ReadonlyMap<string, Sweep>;
	/** What loggers have written that no run is known to have written; absent where there is nothing. */
	readonly strays?: readonly StrayFolder[];
	/** Folders (absolute paths) that exist outside of what was opened, and that configs say runs write into. */
	readonly elsewhere?: readonly string[];
	/** Metrics beside those that files are named after; absent where nobody has looked into files. */
	readonly found?: FoundMetrics;
}

export function valueAt(column: Column | undefined, row: number): Value | undefined {
	return column === undefined ? undefined : column.values[column.codes[row] ?? 0];
}

/** The column of a parameter or, where no parameter has that name, of a choice. */
export function columnOf({ columns, choices }: RunTable, name: string): Column | undefined {
	return columns.get(name) ?? choices.get(name);
}

/** A view of a table: which rows, in which order. Filtering and sorting never copy data. */
export interface RunView {
	readonly table: RunTable;
	readonly rows: Uint32Array;
}
