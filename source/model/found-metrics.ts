/** Where a metric stands that no file is named after. */
export interface MetricPlace {
	/** Key of the file, or files, among those of a run: `metrics.csv`, `tb`. */
	readonly source: string;
	/** What it is called there. */
	readonly series: string;
	/** The line it was recognised in, where it was guessed. */
	readonly origin: string | null;
	/** It is one value, and no curve; absent: it is not, or nobody has looked. */
	readonly isSingle?: true;
}

/** Metrics that were found in files, by the name people know them by, with the places to look in, the likeliest first. */
export type FoundMetrics = ReadonlyMap<string, readonly MetricPlace[]>;
