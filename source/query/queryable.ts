import type { Annotations } from "../model/annotation.ts";
import type { RunTable } from "../model/run-table.ts";
import type { SeriesSummary } from "../model/series.ts";

/** What a query is asked of: the runs with their parameters, and the metrics that were summed up so far. */
export interface Queryable {
	readonly table: RunTable;
	/** By name of the metric, then one entry a row; undefined: the run has it not, or it was not read yet. */
	readonly metrics: ReadonlyMap<string, readonly (SeriesSummary | undefined)[]>;
	/** What time it is, from which `-7d` counts back: local time, `YYYY-MM-DDTHH:MM:SS`. Without it such a filter is refused. */
	readonly now?: string | null;
	/** Tags and notes of runs. */
	readonly annotations?: Annotations;
}
