import type { Frame } from "./frame.ts";

/** The experiments of a frame as `columns` name them, each once and in their order: `2021-01-26 17-07-39`, or a path where there is no date. */
export function listAvailableDates({ columns }: Frame): string[] {
	return [...new Set(columns.map(({ date }) => date))];
}
