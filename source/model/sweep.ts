import type { Value } from "./value.ts";

/** What is known of a sweep as a whole, beside its runs. */
export interface Sweep {
	/** Jobs that its last launch asked for; null where nothing tells, as when a sweeper searches. */
	readonly asked: number | null;
	/** What its sweeper found; null where it left no word, or is none that searches. */
	readonly results: SweepResults | null;
}

/** What a sweeper that searches has left when it was done: `optimization_results.yaml`. */
export interface SweepResults {
	/** `optuna`, `nevergrad`, `ax`. */
	readonly sweeper: string;
	/** One where there is one goal; several, none better than another in all, where there are more. */
	readonly best: readonly SweepResult[];
}

export interface SweepResult {
	/** Override keys and their values. */
	readonly params: ReadonlyMap<string, Value>;
	/** What the job returned, one a goal; empty where the sweeper does not tell. */
	readonly values: readonly Value[];
}

/** The name of a sweep among all: the folder that was opened and the path of the experiment below it. */
export function sweepKey(root: string, experiment: string): string {
	return `${root}\0${experiment}`;
}
