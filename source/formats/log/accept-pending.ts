import { appendRow } from "./append-row.ts";
import type { LogLines } from "./log-lines.ts";
import { takeBackRow } from "./take-back-row.ts";

/** What a function gives while the bars that may still change count as they stand now. */
export function acceptPending<T>(lines: LogLines, look: () => T): T {
	const rows = [...lines.pending()];
	for (const row of rows) appendRow(row);
	try {
		return look();
	} finally {
		for (const row of rows.reverse()) takeBackRow(row);
	}
}
