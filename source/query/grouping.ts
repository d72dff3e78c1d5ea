import type { Operand } from "./resolve-name.ts";

/** Runs in groups. */
export interface Grouping {
	/** The rows of each group, in the order they came in; the groups in the order of their first rows. */
	readonly groups: readonly Uint32Array[];
	/** What tells one group from another: parameters and choices by their whole names, fields as they were asked for. */
	readonly by: readonly GroupName[];
	/** The parameters over which the runs of a group are folded; none where they were grouped by names. */
	readonly seeds: readonly string[];
	/** Parameters that write the seed into a text (`run_name: mlp-s0`), and so do not keep runs apart either. */
	readonly following: readonly string[];
}

export interface GroupName extends Operand {
	readonly name: string;
}
