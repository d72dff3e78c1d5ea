import { starTest } from "./star-test.ts";

export type Direction = "max" | "min";

/** Words of a metric's name that say it is better low; a plural means the same. */
const low = new Set(
	(
		"loss err error logloss mlogloss rmse mse mae mape rmsle nll elbo bce ce xent entropy crossentropy ppl perplexity wer cer " +
		"eer der ter mer bpc bpb bits fid kid kl lpips ece mce brier regret cost hd hd95 hausdorff distance dist time runtime " +
		"latency duration seconds divergence energy residual deviation"
	).split(" "),
);

/** What the user says of metrics, by name or by a pattern with `*`: the name itself counts first, then the first that fits. */
export type DirectionRules = ReadonlyMap<string, Direction>;

const noRules: DirectionRules = new Map();

/** Whether a metric is better high or low: as the rules say, else guessed from its name. */
export function directionOf(metric: string, rules: DirectionRules = noRules): Direction {
	return saidOf(metric, rules) ?? guessed(metric);
}

function saidOf(metric: string, rules: DirectionRules): Direction | undefined {
	if (rules.size === 0) return undefined;
	// `train.log:val_acc` is val_acc, as one file has it.
	const names = [metric, metric.slice(metric.lastIndexOf(":") + 1)];
	for (const name of names) if (rules.has(name)) return rules.get(name);
	for (const [pattern, direction] of rules) {
		if (pattern.includes("*") && names.some(starTest(pattern))) return direction;
	}
	return undefined;
}

function guessed(metric: string): Direction {
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
