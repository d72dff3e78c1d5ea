import { UserError } from "../model/problem.ts";
import type { RunTable } from "../model/run-table.ts";
import type { Filter } from "../query/filter.ts";
import { metricsUsed } from "../query/metrics-used.ts";
import type { Reduction } from "../query/reduction.ts";
import type { SortKey } from "../query/sort.ts";
import { lastOf } from "./last-of.ts";
import type { State } from "./state.ts";

const queried = lastOf(
	(
		table: RunTable,
		filter: Filter | null,
		sort: readonly SortKey[],
	): ReadonlyMap<string, readonly Reduction[]> | null => {
		try {
			return metricsUsed({ filter, sort }, table);
		} catch (error) {
			// A name that fits nothing is told where the query is used.
			if (error instanceof UserError) return null;
			throw error;
		}
	},
);

/** The metrics that filter and sort name, and what of them; null where these do not fit the runs. */
export function queriedMetrics({ table, filter, sort }: State): ReadonlyMap<string, readonly Reduction[]> | null {
	return queried(table, filter, sort);
}
