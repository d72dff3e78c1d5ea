import type { Column } from "../model/run-table.ts";
import { float, type Value } from "../model/value.ts";
import { groupStatistics } from "./group-statistics.ts";
import { knownRows } from "./known-rows.ts";
import type { Queryable } from "./queryable.ts";
import { measureOfName, resolveName } from "./resolve-name.ts";
import { sharedValue } from "./shared-value.ts";
import { type SortKey, sortRows } from "./sort.ts";
import { sortValues } from "./sort-values.ts";

/**
 * Groups in the order of the keys: by the mean of a metric (`val_acc`, `last(val_acc)`), or by what all runs of a group have
 * of a parameter or a field. As rows are sorted: stable, and a group without a value, or with several, comes last both ways.
 */
export function sortGroups(
	groups: readonly Uint32Array[],
	keys: readonly SortKey[],
	queryable: Queryable,
): readonly Uint32Array[] {
	if (keys.length === 0) return groups;
	const codes = Uint32Array.from(groups.keys(), (group) => group + 1);
	// To be sorted as rows are, groups become the rows of a table that has a column for each key.
	const columns = keys.map(({ name }, index): [string, Column] => {
		const values = [undefined, ...valuesOf(name, groups, queryable)];
		return [`key ${index}`, { name: `key ${index}`, codes, values }];
	});
	const runs = groups.map((rows) => queryable.table.runs[rows[0]!]!);
	const table = { runs, columns: new Map(columns), choices: new Map(), sweeps: new Map() };
	const order = sortRows(
		Uint32Array.from(groups.keys()),
		keys.map(({ descending }, index) => ({ name: `key ${index}`, descending })),
		{ table, metrics: new Map() },
	);
	return Array.from(order, (group) => groups[group]!);
}

function valuesOf(name: string, groups: readonly Uint32Array[], queryable: Queryable): (Value | undefined)[] {
	const measure = measureOfName(name, queryable.table);
	if (measure !== undefined)
		return groups.map((rows) => {
			const { mean } = groupStatistics(rows, measure, queryable);
			return mean === null ? undefined : float(mean);
		});
	const operand = resolveName(name, queryable);
	const sortable = { ...operand, values: sortValues(operand) };
	return groups.map((rows) => sharedValue(sortable, knownRows(queryable.table, rows)));
}
