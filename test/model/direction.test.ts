import { expect, test } from "vitest";
import { directionOf } from "../../source/model/direction.ts";

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
