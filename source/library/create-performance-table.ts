import { UserError } from "../model/problem.ts";
import type { Frame } from "./frame.ts";
import type { PerformanceTable } from "./performance-table.ts";

/**
 * The numbers of a frame's runs beside it, by metric, each list as long as `frame.columns` and in its order. null (what
 * `reduce` gives where there is nothing) and undefined say that a run has none. Throws a UserError where a list is longer or
 * shorter.
 */
export function createPerformanceTable(
	frame: Frame,
	metrics: Readonly<Record<string, ArrayLike<number | null | undefined>>>,
): PerformanceTable {
	const runs = frame.columns;
	const lists = Object.entries(metrics).map(([name, list]): [string, (number | undefined)[]] => {
		if (list.length !== runs.length) throw new UserError(`${name} has ${list.length} values for ${runs.length} runs`);
		return [name, Array.from(list, (value) => value ?? undefined)];
	});
	return { runs, metrics: new Map(lists) };
}
