import { UserError } from "../model/problem.ts";
import type { Grouping } from "./grouping.ts";
import { partitionRows, rowsOfParts } from "./partition-rows.ts";
import type { Queryable } from "./queryable.ts";
import { measureOfName, resolveName } from "./resolve-name.ts";

/**
 * Runs that are equal in some parameters, choices or fields (`status`, `experiment`, …), named as in a filter. Numbers are
 * equal as Python has it (`1` and `1.0`); to lack a parameter is a value of its own. Throws a UserError where a name means
 * nothing, two things or a metric.
 */
export function groupRuns(queryable: Queryable, rows: Uint32Array, names: readonly string[]): Grouping {
	const by = [...new Set(names)].map((name) => {
		if (measureOfName(name, queryable.table) !== undefined)
			throw new UserError(`${name} is a metric; runs are grouped by parameters`);
		// A column has its whole name.
		return { name, ...resolveName(name, queryable) };
	});
	return { groups: rowsOfParts(rows, partitionRows(rows, by)), by, seeds: [], following: [] };
}
