/** A folder outside of a run's own in which the run, or a logger for it, has written. */
export interface OuterFolder {
	/** Relative to the run, with `/`: `../../lightning_logs/version_3`. */
	readonly path: string;
	/** Relative to this folder, in natural order. */
	readonly files: readonly string[];
}
