import type { RunTable, RunView } from "../model/run-table.ts";
import { filterRows } from "./evaluate.ts";
import type { Filter } from "./filter.ts";
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
	const all = orderOf(table);
	const { rows, lacking } = filter === null ? { rows: all, lacking: 0 } : filterRows(filter, queryable, all);
	return { table, rows: sortRows(rows, sort, queryable), lacking };
}

const orders = new WeakMap<RunTable, Uint32Array>();

/** A table is looked at again and again while a filter is typed. */
function orderOf(table: RunTable): Uint32Array {
	let order = orders.get(table);
	if (order === undefined) {
		order = readingOrder(table);
		orders.set(table, order);
	}
	return order;
}
