export type Direction = "max" | "min";

const lowerIsBetter =
	/(^|[^a-z])(loss|err|error|rmse|mse|mae|mape|nll|bce|ce|ppl|perplexity|wer|cer|fid|kl|time|runtime|latency|duration)([^a-z]|$)/i;

/** Whether a metric is better high or low, guessed from its name. */
export function directionOf(metric: string): Direction {
	return lowerIsBetter.test(metric.replace(/([a-z])([A-Z])/g, "$1_$2")) ? "min" : "max";
}
