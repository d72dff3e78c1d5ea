import type { FrameColumn } from "./frame.ts";

/** Numbers of runs: rows are runs, columns metrics. A frame has their parameters. */
export interface PerformanceTable {
	/** One a row. */
	readonly runs: readonly FrameColumn[];
	/** By name, one number a row; undefined: the run has it not. NaN and infinities are what the run had. */
	readonly metrics: ReadonlyMap<string, readonly (number | undefined)[]>;
}
