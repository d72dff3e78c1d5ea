import { expect, test } from "vitest";
import { splitNames } from "../../../source/formats/log/split-names.ts";

test("the parts of the data that columns are of", () => {
	expect(splitNames("Training | Validation")).toEqual(["Training", "Validation"]);
	expect(splitNames("| train: | val: | TEST |")).toEqual(["train", "val", "TEST"]);
});

test("none of a single part, of other names beside them, and of what is too long", () => {
	const texts = ["train", "train | val | time", "", "training data", Array(60).fill("train").join(" ")];
	expect(texts.map(splitNames)).toEqual(Array(5).fill(null));
});
