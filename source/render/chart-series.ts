import type { Glyphs } from "./glyphs.ts";

/** One curve. */
export interface ChartSeries {
	readonly label: string;
	/** Never falling. */
	readonly steps: ArrayLike<number>;
	readonly values: ArrayLike<number>;
}

export interface ChartOptions {
	readonly width: number;
	readonly height: number;
	readonly glyphs: Glyphs;
}

/** A piece of a line: what belongs to a curve carries its index, axes carry null. */
export interface ChartSegment {
	readonly text: string;
	readonly series: number | null;
}
