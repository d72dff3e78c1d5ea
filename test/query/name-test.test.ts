import { expect, test } from "vitest";
import { nameTest } from "../../source/query/name-test.ts";

const names = ["train_loss", "val_loss", "val_acc", "Loss/train", "best accuracy", "a*b"];
const fitting = (text: string) => names.filter(nameTest(text));

test.each([
	["", names],
	["loss", ["train_loss", "val_loss", "Loss/train"]],
	["Loss", ["Loss/train"]],
	["st acc", ["best accuracy"]],
	["val_*", ["val_loss", "val_acc"]],
	["*loss", ["train_loss", "val_loss"]],
	["*loss*", ["train_loss", "val_loss", "Loss/train"]],
	["*L*", ["Loss/train"]],
	["v*l*s", ["val_loss"]],
	["val_loss*loss", []],
	["loss*", ["Loss/train"]],
	["*", names],
	["[a", []],
])("%j", (text, found) => {
	expect(fitting(text)).toEqual(found);
});

test("a pattern of many parts does not take long", () => {
	expect(nameTest(`${"a*".repeat(1000)}b`)("a".repeat(100_000))).toBe(false);
});
