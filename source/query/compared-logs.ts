import type { LogDifference } from "./log-difference.ts";

/** Two logs, as far as they were read, and how they differ. */
export interface ComparedLogs {
	readonly a: readonly string[];
	readonly b: readonly string[];
	readonly lines: readonly LogDifference[];
	/** Only the last lines of one of them were read. */
	readonly isCut: boolean;
}
