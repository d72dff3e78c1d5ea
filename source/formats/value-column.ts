/** A column of numbers in a file that is no table: an array, a list, one value. Others beside it may be its axis. */
export interface ValueColumn {
	/** What the series is called: `train.loss`, `train/loss`. */
	readonly name: string;
	/** What it is called where it stands: `loss`. */
	readonly label: string;
	/** The names around it, the outermost first; columns of an outer group serve those of an inner one as axes. */
	readonly group: readonly string[];
	readonly values: Float64Array;
	/** The row of each value, rising; null where each row has one. */
	readonly rows: Uint32Array | null;
	/** How many rows there are. */
	readonly length: number;
	/** Seconds since 1970, or the labels that the file itself gives the rows. */
	readonly kind: "numbers" | "clock" | "index";
}
