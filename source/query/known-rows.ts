import type { RunTable } from "../model/run-table.ts";

/** The rows of a group of which all parameters are known: jobs that left no folder only where there is nothing else. */
export function knownRows({ runs }: RunTable, rows: Uint32Array): Uint32Array {
	const known = rows.filter((row) => !["pending", "missing"].includes(runs[row]!.status));
	return known.length === 0 ? rows : known;
}
