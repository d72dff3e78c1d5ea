import { expect, test } from "vitest";
import { plainNames } from "../../source/query/plain-names.ts";

test.each([
	["lr, seed", ["lr", "seed"]],
	["`a,b`,-x", ["a,b", "-x"]],
	["lr,lr", ["lr"]],
	["", []],
])("%j", (text, names) => {
	expect(plainNames(text)).toEqual(names);
});
