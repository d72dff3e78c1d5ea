import type { Series } from "../model/series.ts";
import { sampleStatistics } from "./sample-statistics.ts";

/** What a band spans: mean ± std (`ddof=1`), the 95 % confidence interval of the mean by Student's t, or least to greatest. */
export type Band = "std" | "ci" | "range";

/** The curves of a group as one with a band; all arrays are as long as `steps`. */
export interface GroupCurve {
	/** Every step at which a run has a value, increasing. */
	readonly steps: Float64Array;
	/** Of the finite values at the step; NaN where there are none. */
	readonly mean: Float64Array;
	/** Edges of the band; NaN where n is too small for one (below 2; below 1 for `range`). */
	readonly low: Float64Array;
	readonly high: Float64Array;
	/** How many runs have a finite value at the step. */
	readonly n: Uint32Array;
	/** How many runs go on to the step or beyond: where it falls, the mean is of other runs than before. */
	readonly remaining: Uint32Array;
}

/**
 * Aligns curves by step and takes them together. Nothing is interpolated: at a step the mean is of the runs that have a value
 * there, and `n` says how many. Of several values at one step of a run the last counts. Values without a step are left out.
 */
export function groupCurve(curves: readonly Series[], band: Band = "std"): GroupCurve {
	const steps = unionOf(curves.map((curve) => curve.steps));
	const count = steps.length;
	const [mean, low, high] = [new Float64Array(count), new Float64Array(count), new Float64Array(count)];
	const [n, remaining] = [new Uint32Array(count), new Uint32Array(count)];
	const ends = curves.map((curve) => curve.steps.findLast((step) => !Number.isNaN(step)) ?? Number.NEGATIVE_INFINITY);
	const places = new Uint32Array(curves.length);
	for (let index = 0; index < count; index++) {
		const step = steps[index]!;
		const values: number[] = [];
		for (let curve = 0; curve < curves.length; curve++) {
			if (step <= ends[curve]!) remaining[index]!++;
			const own = curves[curve]!;
			let place = places[curve]!;
			let found: number | undefined;
			// A step that is NaN is passed over on the way.
			while (place < own.steps.length && !(own.steps[place]! > step)) {
				if (own.steps[place] === step) found = own.values[place];
				place++;
			}
			places[curve] = place;
			if (found !== undefined) values.push(found);
		}
		const statistics = sampleStatistics(values);
		const edges = edgesOf(statistics, band);
		n[index] = statistics.n;
		mean[index] = statistics.mean ?? Number.NaN;
		low[index] = edges[0] ?? Number.NaN;
		high[index] = edges[1] ?? Number.NaN;
	}
	return { steps, mean, low, high, n, remaining };
}

function edgesOf(
	{ mean, std, ci95, min, max }: ReturnType<typeof sampleStatistics>,
	band: Band,
): readonly (number | null)[] {
	if (band === "range") return [min, max];
	if (band === "ci") return ci95 ?? [];
	return mean === null || std === null ? [] : [mean - std, mean + std];
}

/** Each number once, in order; NaN is none. */
function unionOf(parts: readonly Float64Array[]): Float64Array {
	const all = new Float64Array(parts.reduce((sum, part) => sum + part.length, 0));
	let length = 0;
	for (const part of parts) for (const step of part) if (!Number.isNaN(step)) all[length++] = step;
	const sorted = all.subarray(0, length).sort();
	return sorted.filter((step, index) => index === 0 || step !== sorted[index - 1]);
}
