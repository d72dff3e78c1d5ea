/** A folder of a logger that no run is known to have written: `lightning_logs/version_3`. */
export interface StrayFolder {
	/** Absolute path of the folder that the user opened. */
	readonly root: string;
	/** Relative to `root`. */
	readonly path: string;
	/** Path of the experiment that it lies in, else of the project, relative to `root`. */
	readonly home: string;
}
