import type { Glyphs } from "./glyphs.ts";

/** The room for a view of an array, in cells and lines. */
export interface ViewOptions {
	readonly width: number;
	readonly height: number;
	readonly glyphs: Glyphs;
}
