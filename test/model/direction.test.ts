import { expect, test } from "vitest";
import { type Direction, directionOf } from "../../source/model/direction.ts";

const low =
	"loss train_loss val/RMSE valLoss error_rate eval_runtime train_losses losses logloss val_logloss trainloss testerr errors cross_entropy crossentropy xent NLLLoss MSELoss EER bpc lpips ECE brier regret cost perplexities HD95 FID kl_divergence";
const high =
	"val_acc f1 metric lossless_ratio_score accuracy mAP auc reward return bleu terrain_score success dice r2 iou errand";

test.each(low.split(" "))("%s is better low", (name) => {
	expect(directionOf(name)).toBe("min");
});

test.each(high.split(" "))("%s is better high", (name) => {
	expect(directionOf(name)).toBe("max");
});

test.each([
	["val_acc", "min"],
	["train.log:val_acc", "min"],
	["val_acc_top5", "max"],
	["test_error", "max"],
	["error", "min"],
	["x_error_top1", "min"],
	["exact_error", "min"],
	["abc_b_c", "min"],
	["ab_c", "max"],
	["loss", "min"],
] as const)("%s is better %s where rules say so", (name, direction) => {
	const rules = new Map<string, Direction>([
		["*_error", "max"],
		["val_acc", "min"],
		["exact_error", "min"],
		["ab*b*c", "min"],
	]);
	expect(directionOf(name, rules)).toBe(direction);
});
