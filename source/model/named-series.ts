import type { Series } from "./series.ts";

/** A series as a file has it: `steps` is its first axis. */
export interface NamedSeries extends Series {
	/** As the file writes it: `val_acc`, `train/loss`. */
	readonly name: string;
	/** What `steps` counts: `step`, `epoch`, `index` where the file knows none, or the name of the column. */
	readonly axis: string;
	/** Others to choose from, each as long as `values`; NaN where the file has none for a value. */
	readonly otherAxes: readonly Axis[];
	/** Seconds since 1970 of each value, NaN where unknown; null where the file keeps no time. */
	readonly times: Float64Array | null;
	/** Where it was recognised, for what is guessed: a line of the log. null where the file itself names it. */
	readonly origin: string | null;
}

export interface Axis {
	readonly name: string;
	readonly values: Float64Array;
}
