import type { RunTable } from "../model/run-table.ts";
import type { Filter } from "./filter.ts";
import { metricOfName } from "./resolve-name.ts";
import type { Query } from "./view.ts";

/** The metrics that a query asks for, so that they can be read before it is answered. */
export function metricsUsed({ filter, sort }: Query, table: RunTable): string[] {
	const names = [...(filter === null ? [] : namesOf(filter)), ...sort.map(({ name }) => name)];
	return [...new Set(names.flatMap((name) => metricOfName(name, table)?.metric ?? []))];
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
