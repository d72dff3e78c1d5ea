import { expect, test } from "vitest";
import { metricPairs } from "../../source/model/metric-pairs.ts";

test.each([
	["train_loss", ["val_loss", "train_loss", "val_acc"], "val_loss"],
	["val_loss", ["train_loss", "test_loss"], "train_loss"],
	["train/acc", ["val/acc"], "val/acc"],
	["Loss/train", ["Loss/valid"], "Loss/valid"],
	["loss", ["val_loss", "acc"], "val_loss"],
	["val_loss", ["loss", "lr"], "loss"],
	["eval_f1", ["training_f1"], "training_f1"],
])("%s among %j: %s", (metric, names, pair) => {
	expect(metricPairs([metric, ...names]).get(metric)).toBe(pair);
});

test.each([
	["val_loss", ["val_acc", "val_loss"]],
	["loss", ["loss", "latest_loss", "valuable_loss"]],
	["train_loss", ["train_acc", "train_loss"]],
	["lr", []],
])("%s among %j has none", (metric, names) => {
	expect(metricPairs([metric, ...names]).get(metric)).toBeUndefined();
});

test("thousands of names take no longer than their number", () => {
	const names = Array.from({ length: 20_000 }, (_, index) => `layer.${index}/train_loss`);
	const pairs = metricPairs([...names, ...names.map((name) => name.replace("train", "val"))]);
	expect(pairs.size).toBe(40_000);
	expect(pairs.get("layer.7/val_loss")).toBe("layer.7/train_loss");
});
