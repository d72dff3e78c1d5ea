import type { Glyphs } from "./glyphs.ts";

/** One curve. */
export interface ChartSeries {
	readonly label: string;
	/** x of each value, never falling. A value whose x is no finite number is left out. */
	readonly steps: ArrayLike<number>;
	readonly values: ArrayLike<number>;
	/** Drawn behind: what lies between, each edge as long as `values`; NaN where there is none. */
	readonly band?: ChartBand;
	/** Drawn behind the others, without a sign of its own. */
	readonly isFaint?: boolean;
}

export interface ChartBand {
	readonly low: ArrayLike<number>;
	readonly high: ArrayLike<number>;
}

export type ScaleKind = "linear" | "log";

/** What of the curves is shown, and how; each may be left out. */
export interface ChartView {
	/** What x counts: numbers (the default), seconds since the start, or seconds since 1970. */
	readonly xKind?: "number" | "relative" | "wall";
	/** The part of x that is shown; an end that is not finite is that of the data. */
	readonly xRange?: readonly [from: number, to: number] | null;
	readonly xScale?: ScaleKind;
	readonly yScale?: ScaleKind;
	/** Weight of what came before, from 0 (none) to 1; the curve as it is stays behind. */
	readonly smoothing?: number;
	/** The x whose column is marked and whose values are read out. */
	readonly cursor?: number | null;
	/** Seconds that local time is ahead of UTC at a time, for `wall`; this machine's without it. */
	readonly offsetAt?: (seconds: number) => number;
}

export interface ChartOptions {
	readonly width: number;
	readonly height: number;
	readonly glyphs: Glyphs;
	readonly view?: ChartView;
	/** Names the curves below, with the letters that stand at their ends, and what could not be drawn. */
	readonly hasLegend?: boolean;
	/** Puts the letters at their ends without it: what names them stands elsewhere. */
	readonly hasLetters?: boolean;
}

/** A piece of a line: what belongs to a curve carries its index, axes carry null. */
export interface ChartSegment {
	readonly text: string;
	readonly series: number | null;
	/** What lies behind: a band, the curve before smoothing, the column of the cursor. */
	readonly isFaint?: true;
}
