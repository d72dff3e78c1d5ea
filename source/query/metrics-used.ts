import { UserError } from "../model/problem.ts";
import type { RunTable } from "../model/run-table.ts";
import type { Filter } from "./filter.ts";
import type { Reduction } from "./reduction.ts";
import { isOfRun, measureOfName } from "./resolve-name.ts";
import type { Query } from "./view.ts";

/** The metrics that a query asks for, and how it reduces each, so that they can be read before it is answered. */
export function metricsUsed(query: Query, table: RunTable): ReadonlyMap<string, readonly Reduction[]> {
	const measures = namesUsed(query).flatMap((name) => measureOfName(name, table) ?? []);
	return new Map(
		Array.from(
			Map.groupBy(measures, ({ metric }) => metric),
			([metric, all]) => [metric, all.map(({ reduction }) => reduction)],
		),
	);
}

/** Whether a query has a name that nothing known has: it may be that of a metric which nobody has found in a file yet. */
export function asksForMore(query: Query, table: RunTable): boolean {
	return namesUsed(query).some((name) => {
		try {
			return measureOfName(name, table) === undefined && !isOfRun(name, table);
		} catch (error) {
			if (error instanceof UserError) return true;
			throw error;
		}
	});
}

function namesUsed({ filter, sort }: Query): string[] {
	return [...(filter === null ? [] : namesOf(filter)), ...sort.map(({ name }) => name)];
}

function namesOf(filter: Filter): string[] {
	switch (filter.is) {
		case "and":
		case "or":
			return filter.parts.flatMap(namesOf);
		case "not":
			return namesOf(filter.part);
		case "text":
			return [];
		default:
			return [filter.name];
	}
}
