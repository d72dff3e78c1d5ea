import type { NamedSeries } from "../../model/named-series.ts";
import { columnRole } from "../table/column-role.ts";
import { tableSeries } from "../table/table-series.ts";
import type { ValueAllowance } from "../table/value-allowance.ts";
import type { RecordTable } from "./record-table.ts";

/** Names of what is learnt from, not of what was measured. */
const ofData =
	/(^|[._])(id|uid|uuid|file|file_?name|path|img|image|image_?id|bbox|text|question|answer|prompt|caption|sentence|tokens?|input_ids|url)$/i;

/**
 * Records as series: those of a data set (they name a file, a text or an id, and no step) have none. `memory` bounds what
 * is made.
 */
export function recordSeries(
	table: RecordTable,
	memory: ValueAllowance,
): { series: NamedSeries[]; problems: string[] } {
	const { names } = table;
	const isData = names.some((name) => ofData.test(name)) && !names.some((name) => columnRole(name)?.kind === "step");
	if (isData) return { series: [], problems: [] };
	const { series, problems } = tableSeries(table.columns, table.rowCount, memory);
	if (table.leftOut > 0) problems.push(`${table.leftOut} values are left out: their names are too many or too long`);
	return { series, problems };
}
