/** What a piece of a view is; what it looks like is up to the screen. `heat0` to `heat3` go from low to high. */
export type Tone = "header" | "muted" | "good" | "series0" | "heat0" | "heat1" | "heat2" | "heat3";

export interface ViewSegment {
	readonly text: string;
	readonly tone: Tone | null;
}

/** A line of a view of an array; it may be wider than the screen. */
export interface ViewLine {
	readonly segments: readonly ViewSegment[];
	/** How many segments at the left stay where the rest is scrolled. */
	readonly frozen: number;
	/** Whether it and the lines above it stay where those below are scrolled. */
	readonly isHead?: true;
}

/** A line that is not scrolled. */
export function still(...segments: readonly ViewSegment[]): ViewLine {
	return { segments, frozen: segments.length };
}
