import type { IntervalMethod } from "../query/sample-statistics.ts";

/** What is written of groups. */
export interface GroupOutput {
	/** How the 95 % interval of a mean is made, as with `--ci`. Default `t`. */
	readonly interval?: IntervalMethod;
}
