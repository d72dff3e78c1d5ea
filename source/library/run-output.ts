import type { Column } from "../model/run-table.ts";

/** What is written of runs. */
export interface RunOutput {
	/** Which of their files: globs, as those of `--query`. Default: all. */
	readonly query?: readonly string[];
	/** Which of their parameters and choices, in this order. Default, and null: all. */
	readonly columns?: readonly Column[] | null;
	/** The row of a run that the others are held against: each says how far its best values are from those of that one. */
	readonly baseline?: number | null;
}
