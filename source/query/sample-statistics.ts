import { bootstrapInterval } from "./bootstrap-interval.ts";
import { mean, standardDeviation } from "./moments.ts";
import { studentQuantile } from "./student-quantile.ts";

/** How the confidence interval is made: Student's t, or bootstrap. */
export type IntervalMethod = "t" | "bootstrap";

/** One number a run over the runs of a group. All but the counts are of the finite numbers. */
export interface SampleStatistics {
	/** All runs of the group: `n + nan + infinite + missing`. */
	readonly runs: number;
	/** Finite numbers. */
	readonly n: number;
	/** Runs that have diverged to NaN. */
	readonly nan: number;
	/** Runs that have diverged to an infinity. */
	readonly infinite: number;
	/** Runs without a number. */
	readonly missing: number;
	/** null where n is 0, as are median, iqm, min and max. */
	readonly mean: number | null;
	/** Of a sample (`ddof=1`), for seeds are a sample of all there could be; null where n is below 2. */
	readonly std: number | null;
	/** Standard error of the mean, `std / √n`; null where n is below 2. */
	readonly stderr: number | null;
	/** 95 % confidence interval of the mean; null where n is below 2. */
	readonly ci95: readonly [low: number, high: number] | null;
	readonly median: number | null;
	/** Interquartile mean: a quarter of the numbers, rounded down, is left out at each end, as rliable and `scipy.stats.trim_mean(x, 0.25)` have it. */
	readonly iqm: number | null;
	readonly min: number | null;
	readonly max: number | null;
}

/** Sums up numbers, of which undefined is missing. The interval is Student's (`mean ± t(n - 1) · stderr`) unless bootstrap is asked for. */
export function sampleStatistics(
	numbers: Iterable<number | undefined>,
	{ interval = "t" }: { readonly interval?: IntervalMethod } = {},
): SampleStatistics {
	const finite: number[] = [];
	const counts = { nan: 0, infinite: 0, missing: 0 };
	for (const number of numbers) {
		if (number === undefined) counts.missing++;
		else if (Number.isNaN(number)) counts.nan++;
		else if (!Number.isFinite(number)) counts.infinite++;
		else finite.push(number);
	}
	const sorted = Float64Array.from(finite).sort();
	const n = sorted.length;
	const middle = n / 2;
	const cut = Math.floor(n / 4);
	const centre = mean(sorted, 0, n);
	const std = n < 2 ? null : standardDeviation(sorted)! * Math.sqrt(n / (n - 1));
	const stderr = std === null ? null : std / Math.sqrt(n);
	return {
		runs: n + counts.nan + counts.infinite + counts.missing,
		n,
		...counts,
		mean: centre,
		std,
		stderr,
		ci95:
			stderr === null ? null : interval === "bootstrap" ? bootstrapInterval(sorted) : around(centre!, stderr, n - 1),
		median: n === 0 ? null : n % 2 === 1 ? sorted[Math.floor(middle)]! : sorted[middle - 1]! / 2 + sorted[middle]! / 2,
		iqm: mean(sorted, cut, n - cut),
		min: sorted[0] ?? null,
		max: sorted[n - 1] ?? null,
	};
}

/** Groups of a sweep are of few sizes. */
const quantiles = new Map<number, number>();

function around(centre: number, stderr: number, freedom: number): readonly [number, number] {
	let quantile = quantiles.get(freedom);
	if (quantile === undefined) {
		quantile = studentQuantile(0.975, freedom);
		quantiles.set(freedom, quantile);
	}
	return [centre - quantile * stderr, centre + quantile * stderr];
}
