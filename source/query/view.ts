import type { RunView } from "../model/run-table.ts";
import { filterRows } from "./evaluate.ts";
import type { Filter } from "./filter.ts";
import { ofRuns } from "./of-runs.ts";
import type { Queryable } from "./queryable.ts";
import { readingOrder, type SortKey, sortRows } from "./sort.ts";

/** What is to be seen of a table, as plain data. */
export interface Query {
	readonly filter: Filter | null;
	readonly sort: readonly SortKey[];
}

export interface QueriedView extends RunView {
	/** How many runs lack a name that the filter compares. */
	readonly lacking: number;
}

/** The rows of a query; without a sort in reading order. Throws a UserError where a name means nothing or two things. */
export function viewOf(queryable: Queryable, { filter, sort }: Query): QueriedView {
	const { table } = queryable;
	const all = orderOf(table.runs);
	const { rows, lacking } = filter === null ? { rows: all, lacking: 0 } : filterRows(filter, queryable, all);
	return { table, rows: sortRows(rows, sort, queryable), lacking };
}

/** A table is looked at again and again while a filter is typed, and runs that go on keep their places. */
const orderOf = ofRuns(
	readingOrder,
	(a, b) =>
		a.root === b.root && a.project === b.project && a.experiment === b.experiment && a.path === b.path && a.id === b.id,
);
