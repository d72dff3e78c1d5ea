import { expect, test } from "vitest";
import { starTest } from "../../source/model/star-test.ts";

const names = ["train_loss", "val_loss", "val.acc", "two\nlines"];

test.each([
	["val_loss", ["val_loss"]],
	["val", []],
	["val*", ["val_loss", "val.acc"]],
	["*_loss", ["train_loss", "val_loss"]],
	["v*l*s", ["val_loss"]],
	["val_loss*loss", []],
	["*.*", ["val.acc"]],
	["two*lines", ["two\nlines"]],
	["*", names],
])("%j", (pattern, fitting) => {
	expect(names.filter(starTest(pattern))).toEqual(fitting);
});

test("a pattern that is longer than a regular expression may be is one that nothing fits", () => {
	expect(names.filter(starTest(`${"\\".repeat(100_000)}*`))).toEqual([]);
	expect(starTest("a*".repeat(1000))(`${"a".repeat(999)}`)).toBe(false);
});
