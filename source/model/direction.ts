export type Direction = "max" | "min";

/** Words of a metric's name that say it is better low; a plural means the same. */
const low = new Set(
	(
		"loss err error logloss mlogloss rmse mse mae mape rmsle nll elbo bce ce xent entropy crossentropy ppl perplexity wer cer " +
		"eer der ter mer bpc bpb bits fid kid kl lpips ece mce brier regret cost hd hd95 hausdorff distance dist time runtime " +
		"latency duration seconds divergence energy residual deviation"
	).split(" "),
);

/** Whether a metric is better high or low, guessed from its name. */
export function directionOf(metric: string): Direction {
	const words = metric
		.replace(/([a-z\d])([A-Z])/g, "$1_$2")
		.replace(/([A-Z])([A-Z][a-z])/g, "$1_$2")
		.toLowerCase()
		.split(/[^a-z\d]+/);
	return words.some(isLow) ? "min" : "max";
}

function isLow(word: string): boolean {
	const single = word.replace(/(?<=[a-z]{2})(?:ies$|(?<=ss|x)es$|(?<!s)s$)/, (end) => (end === "ies" ? "y" : ""));
	// `trainloss`, `testerr`, `logloss`: two words as one.
	return low.has(word) || low.has(single) || /(?:loss|error|err)$/.test(single);
}
