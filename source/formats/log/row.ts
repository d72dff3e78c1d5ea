import type { Shape } from "./shape.ts";

/** One line as the numbers it says. */
export interface Row {
	readonly shape: Shape;
	/** Which line it is, counted through the file. */
	readonly line: number;
	/** Seconds since 1970; NaN where unknown. */
	readonly time: number;
	/** As in the plan of the shape. */
	readonly axes: readonly number[];
	/** How far each axis goes; NaN where the line does not tell. */
	readonly totals: readonly number[];
	readonly values: readonly number[];
	readonly speakers: readonly number[];
	/** Numbers of the values that are `None`. */
	readonly absent: readonly number[];
	/** Numbers of the values that have a point or an exponent. */
	readonly decimals: readonly number[];
	/** The line, where its shape has none yet that counted. */
	readonly text: Uint8Array | null;
	/** Where on each axis the lines before said the program is. */
	readonly context: ReadonlyMap<string, number>;
}
