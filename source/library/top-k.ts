import { type Direction, directionOf } from "../model/direction.ts";
import { UserError } from "../model/problem.ts";
import { findName } from "../query/find-name.ts";
import type { FrameColumn } from "./frame.ts";
import type { PerformanceTable } from "./performance-table.ts";

export interface TopRun extends FrameColumn {
	/** Its row, among `table.runs`. */
	readonly row: number;
	readonly value: number;
}

/**
 * The k best runs by a metric, the best first, fewer where fewer have a finite number; equal ones in the order of the table.
 * A run that stands in several rows (as one and the same object of `table.runs`) counts once, by its best row. Better is
 * what the metric's name says unless `direction` does. Throws a UserError where there is no such metric, and where k is no
 * whole number from 0.
 */
export function topK(
	table: PerformanceTable,
	metric: string,
	k: number,
	{ direction = directionOf(metric) }: { readonly direction?: Direction } = {},
): TopRun[] {
	if (!Number.isSafeInteger(k) || k < 0) throw new UserError(`k is a whole number from 0, not ${k}`);
	const values = table.metrics.get(findName(metric, table.metrics.keys()))!;
	const sign = direction === "max" ? -1 : 1;
	const ranked = values
		.flatMap((value, row) => (value !== undefined && Number.isFinite(value) ? [{ row, value }] : []))
		.sort((a, b) => sign * (a.value - b.value));
	const seen = new Set<FrameColumn>();
	const best: TopRun[] = [];
	for (const { row, value } of ranked) {
		const run = table.runs[row]!;
		if (best.length === k) break;
		if (seen.has(run)) continue;
		seen.add(run);
		best.push({ date: run.date, run: run.run, row, value });
	}
	return best;
}
