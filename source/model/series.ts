import type { Value } from "./value.ts";

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
}

export type Direction = "max" | "min";

const lowerIsBetter =
	/(^|[^a-z])(loss|err|error|rmse|mse|mae|mape|nll|bce|ce|ppl|perplexity|wer|cer|fid|kl|time|latency)([^a-z]|$)/i;

/** Whether a metric is better high or low, guessed from its name. */
export function directionOf(metric: string): Direction {
	return lowerIsBetter.test(metric.replace(/([a-z])([A-Z])/g, "$1_$2")) ? "min" : "max";
}
