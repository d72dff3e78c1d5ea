import type { Column } from "../model/run-table.ts";
import type { IntervalMethod } from "../query/sample-statistics.ts";

/** What is written of groups. */
export interface GroupOutput {
	/** How the 95 % interval of a mean is made, as with `--ci`. Default `t`. */
	readonly interval?: IntervalMethod;
	/** Which parameters and choices that the runs of a group share, in this order. Default, and null: all. */
	readonly columns?: readonly Column[] | null;
}
