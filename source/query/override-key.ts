import type { RunTable } from "../model/run-table.ts";

/** The key of an override word: `a.b` of `+a.b=1`, `group` of `group@pkg=v`, `x` of `~x`. */
export function overrideKey(word: string): string {
	const end = word.indexOf("=");
	return (end === -1 ? word : word.slice(0, end)).replace(/^(?:\+\+?|~)/, "").replace(/@.*$/s, "");
}

/** The keys that the runs' overrides name, in the order of the first run that names them. */
export function overrideKeys(table: RunTable, rows: Uint32Array): string[] {
	// Words repeat from run to run: each is cut once.
	const keyOf = new Map<string, string>();
	for (const row of rows) {
		for (const word of table.runs[row]!.overrides) if (!keyOf.has(word)) keyOf.set(word, overrideKey(word));
	}
	return [...new Set(keyOf.values())];
}
