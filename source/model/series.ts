import { float, type Value } from "./value.ts";

/** One metric of one run. */
export interface Series {
	/** x of each value, strictly or weakly increasing; the index where the file knows no steps. */
	readonly steps: Float64Array;
	readonly values: Float64Array;
}

/** A series in four numbers. `best` is the highest or lowest finite value, as the metric's direction asks. */
export interface SeriesSummary {
	readonly last: Value;
	/** null where no value is finite. */
	readonly best: Value;
	readonly bestStep: number | null;
	readonly n: number;
	/** What else was asked for, by the reduction as it is typed: `mean_last(5)`. */
	readonly reduced?: ReadonlyMap<string, number | null>;
}

export type Direction = "max" | "min";

const lowerIsBetter =
	/(^|[^a-z])(loss|err|error|rmse|mse|mae|mape|nll|bce|ce|ppl|perplexity|wer|cer|fid|kl|time|runtime|latency|duration)([^a-z]|$)/i;

/** Whether a metric is better high or low, guessed from its name. */
export function directionOf(metric: string): Direction {
	return lowerIsBetter.test(metric.replace(/([a-z])([A-Z])/g, "$1_$2")) ? "min" : "max";
}

/** The last and the best value of a series; whole numbers are ints where all of its values are. */
export function summariseSeries({ steps, values }: Series, direction: Direction): SeriesSummary {
	const isWhole = values.every((value) => Number.isSafeInteger(value));
	const typed = (value: number): Value => (isWhole ? value : float(value));
	let best = -1;
	for (let index = 0; index < values.length; index++) {
		const value = values[index]!;
		if (!Number.isFinite(value)) continue;
		if (best < 0 || (direction === "max" ? value > values[best]! : value < values[best]!)) best = index;
	}
	const n = values.length;
	return {
		last: n === 0 ? null : typed(values[n - 1]!),
		best: best < 0 ? null : typed(values[best]!),
		bestStep: best < 0 ? null : steps[best]!,
		n,
	};
}
