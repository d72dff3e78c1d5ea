import type { Column } from "../model/run-table.ts";
import type { Filter } from "./filter.ts";

/** A filter whose names mean the same among all columns as they do among some of them: endings become whole names. */
export function qualify(filter: Filter, some: readonly Column[]): Filter {
	switch (filter.is) {
		case "and":
		case "or":
			return { ...filter, parts: filter.parts.map((part) => qualify(part, some)) };
		case "not":
			return { ...filter, part: qualify(filter.part, some) };
		case "text":
			return filter;
		default: {
			const meant = some.filter(({ name }) => name === filter.name || name.endsWith(`.${filter.name}`));
			return meant.length === 1 ? { ...filter, name: meant[0]!.name } : filter;
		}
	}
}

/** The columns of which some of the rows have a value. */
export function presentColumns(columns: Iterable<Column>, rows: Uint32Array): Column[] {
	return [...columns].filter(({ codes }) => rows.some((row) => codes[row] !== 0));
}
