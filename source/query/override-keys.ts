import { overrideKey } from "../model/override-key.ts";
import type { RunTable } from "../model/run-table.ts";

/** The keys that the runs' overrides name, in the order of the first run that names them. */
export function overrideKeys(table: RunTable, rows: Uint32Array): string[] {
	// Words repeat from run to run: each is cut once.
	const keyOf = new Map<string, string>();
	for (const row of rows) {
		for (const word of table.runs[row]!.overrides) if (!keyOf.has(word)) keyOf.set(word, overrideKey(word));
	}
	return [...new Set(keyOf.values())];
}
