import type { LineDifference } from "./line-difference.ts";

/** Two texts, as far as they were read, and how they differ. */
export interface ComparedTexts {
	readonly a: readonly string[];
	readonly b: readonly string[];
	readonly lines: readonly LineDifference[];
	/** Only the last lines of one of them were read. */
	readonly isCut: boolean;
}
