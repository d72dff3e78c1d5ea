import { UserError } from "../model/problem.ts";
import type { PerformanceTable } from "./performance-table.ts";

/** The metrics with a text in their names, in their order: `val_acc` keeps `val_acc_mean` and `val_acc_std`. Throws a UserError where there are none. */
export function subcolumnGroup({ runs, metrics }: PerformanceTable, text: string): PerformanceTable {
	const kept = [...metrics].filter(([name]) => name.includes(text));
	if (kept.length === 0) throw new UserError(`no metric has ${text} in its name (${[...metrics.keys()].join(", ")})`);
	return { runs, metrics: new Map(kept) };
}
