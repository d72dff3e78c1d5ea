import { expect, test } from "vitest";
import { directionOf } from "../../source/model/direction.ts";

test("losses, errors and times are better low, the rest high", () => {
	for (const name of ["loss", "train_loss", "val/RMSE", "valLoss", "error_rate", "eval_runtime"])
		expect(directionOf(name)).toBe("min");
	for (const name of ["val_acc", "f1", "metric", "lossless_ratio_score"]) expect(directionOf(name)).toBe("max");
});
