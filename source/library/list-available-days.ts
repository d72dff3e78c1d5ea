import { dateParts } from "./date-parts.ts";
import type { Frame } from "./frame.ts";

/** The days of a frame, `2021-01-26`, the earliest first and each once. Runs that were found under no date have none. */
export function listAvailableDays({ columns }: Frame): string[] {
	const days = columns.flatMap((column) => dateParts(column).date ?? []);
	return [...new Set(days)].sort();
}
