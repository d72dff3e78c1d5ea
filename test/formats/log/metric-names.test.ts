import { expect, test } from "vitest";
import { isAllMetric, isMetricName, isResultName } from "../../../source/formats/log/metric-names.ts";

test("what is a metric by its name, wherever the word stands in it", () => {
	const names = [
		"loss",
		"val/lossCls",
		"mAP50-95",
		"acc@1",
		"train_f1",
		"learning rate",
		"lr",
		"top-5 accuracy",
		"eval.wer",
	];
	expect(names.filter((name) => !isMetricName(name))).toEqual([]);
	expect(["seed", "batch_size", "glossary", "accelerator", "preload", "lossy"].filter(isMetricName)).toEqual([]);
});

test("a result counts where it stands once; what is followed and what is set does not", () => {
	expect(["test_acc", "Best val acc", "loss"].filter((name) => !isResultName(name))).toEqual([]);
	expect(["lr", "loss_weight", "recall_threshold", "score_type", "grad_norm"].filter(isResultName)).toEqual([]);
});

test("words of sentences do not make a name", () => {
	expect(["best val accuracy", "lm loss", "Average loss", "acc 5"].filter((name) => !isAllMetric(name))).toEqual([]);
	expect(["high loss", "model with accuracy", "mean"].filter(isAllMetric)).toEqual([]);
});
