/** One key of the tour and what it brings, or a word that is typed letter by letter. */
export interface TourStep {
	/** Keys by name, pressed together: the recording shows what stands there after the last one. */
	readonly keys?: readonly string[];
	readonly typed?: string;
	/** What must stand on the screen before it goes on. */
	readonly until: RegExp;
	/** Seconds that it is looked at. */
	readonly pause: number;
	/** A marker in the recording. */
	readonly marker?: string;
	/** A picture of it: the name of the file, and what is seen on it. */
	readonly picture?: { readonly name: string; readonly title: string };
}
