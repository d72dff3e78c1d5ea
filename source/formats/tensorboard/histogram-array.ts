import type { NpyArray } from "../../model/npy-array.ts";
import type { Histogram } from "./histogram.ts";
import { rebin } from "./rebin.ts";

/** As many as TensorBoard draws. */
const bins = 30;

/** Histograms of several steps side by side. */
export interface HistogramArray {
	/** A row a histogram, a column a bin: how many values lie there. */
	readonly array: NpyArray;
	/** The left edge of the first bin and the right edge of the last; all are of one width. */
	readonly from: number;
	readonly to: number;
}

/**
 * Histograms over the bins that they share, as TensorBoard's histogram dashboard draws them seen from above: where the
 * values lay, and how they moved. undefined where none has a finite value.
 */
export function histogramArray(histograms: readonly Histogram[]): HistogramArray | undefined {
	let from = Number.POSITIVE_INFINITY;
	let to = Number.NEGATIVE_INFINITY;
	for (const { buckets } of histograms) {
		for (let at = 0; at + 2 < buckets.length; at += 3) {
			if (!Number.isFinite(buckets[at]!) || !Number.isFinite(buckets[at + 1]!) || !(buckets[at + 2]! > 0)) continue;
			from = Math.min(from, buckets[at]!);
			to = Math.max(to, buckets[at + 1]!);
		}
	}
	if (from > to) return undefined;
	const values = new Float64Array(histograms.length * bins);
	for (const [row, { buckets }] of histograms.entries()) values.set(rebin(buckets, from, to, bins), row * bins);
	return { array: { dtype: "<f8", shape: [histograms.length, bins], fortranOrder: false, values }, from, to };
}
