/**
 * What was read of runs whose files have changed since. It is shown until it is read again, which happens once it is in
 * sight, so that nothing on the screen is empty in between.
 */
export interface Stale {
	/** Names of what is to be read again (`staleName`). */
	readonly waiting: ReadonlySet<string>;
	/** … and of what is being read again. */
	readonly asked: ReadonlySet<string>;
	/** Keys of runs whose summaries are to be read again, by metric. */
	readonly summaries: ReadonlyMap<string, ReadonlySet<string>>;
}

export const nothingStale: Stale = { waiting: new Set(), asked: new Set(), summaries: new Map() };

/** `key`: of the run, the series, the band, the difference, or the path of a file, as the state has it. */
export function staleName(
	kind:
		| "series"
		| "bands"
		| "config"
		| "environment"
		| "files"
		| "arrays"
		| "log"
		| "difference"
		| "metrics"
		| "summaries",
	key: string,
): string {
	return `${kind}\0${key}`;
}
