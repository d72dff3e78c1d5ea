import { expect, test } from "vitest";
import { FilePath, Float, type Value } from "../../source/model/value.ts";
import { valueKey } from "../../source/query/value-key.ts";

const classes: readonly (readonly (Value | undefined)[])[] = [
	[1, new Float(1)],
	[0, -0, new Float(-0), new Float(0)],
	[2 ** 60, new Float(2 ** 60), BigInt(2 ** 60)],
	[BigInt(2 ** 60) + 1n],
	[10n ** 400n],
	[Number.NaN],
	[Number.POSITIVE_INFINITY],
	["1"],
	[true],
	[null],
	[undefined],
	["a"],
	[new FilePath("a")],
	["\0path a"],
	["\0text \0path a"],
	[[1], [1]],
	["[1]"],
	[new Map([["a", 1]]), new Map([["a", 1]])],
];

test("values have one key exactly if they are equal", () => {
	const keys = new Map<unknown, number>();
	for (const [index, values] of classes.entries()) {
		for (const value of values) {
			const key = valueKey(value);
			expect(keys.get(key) ?? index, `${String(value)} of class ${index}`).toBe(index);
			keys.set(key, index);
		}
	}
	expect(keys.size).toBe(classes.length);
});
