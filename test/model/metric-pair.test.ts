import { expect, test } from "vitest";
import { pairOf } from "../../source/model/metric-pair.ts";

test.each([
	["train_loss", ["val_loss", "train_loss", "val_acc"], "val_loss"],
	["val_loss", ["train_loss", "test_loss"], "train_loss"],
	["train/acc", ["val/acc"], "val/acc"],
	["Loss/train", ["Loss/valid"], "Loss/valid"],
	["loss", ["val_loss", "acc"], "val_loss"],
	["val_loss", ["loss", "lr"], "loss"],
	["eval_f1", ["training_f1"], "training_f1"],
])("%s among %j: %s", (metric, names, pair) => {
	expect(pairOf(metric, names)).toBe(pair);
});

test.each([
	["val_loss", ["val_acc", "val_loss"]],
	["loss", ["loss", "latest_loss", "valuable_loss"]],
	["train_loss", ["train_acc", "train_loss"]],
	["lr", []],
])("%s among %j has none", (metric, names) => {
	expect(pairOf(metric, names)).toBeUndefined();
});
