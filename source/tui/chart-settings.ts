import type { ScaleKind } from "../render/chart-series.ts";

/** How curves are drawn, on whichever screen. */
export interface ChartSettings {
	readonly yScale: ScaleKind;
	/** Weight of what came before, from 0 (none) to 1. */
	readonly smoothing: number;
}

export const plainChart: ChartSettings = { yScale: "linear", smoothing: 0 };

/** Those that TensorBoard's slider is set to as a rule, from none to nearly all. */
export const smoothings: readonly number[] = [0, 0.6, 0.9, 0.97, 0.99];

/** More than a screen has columns; so much of each curve is kept that was looked at. */
export const drawnParts = 1024;

/** Curves of which all points are kept, up to 3 MB each: of more the others are drawn as they are in the list. */
export const keptDetails = 16;
