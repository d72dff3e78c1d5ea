import fc from "fast-check";
import { expect, test } from "vitest";
import { Float } from "../../source/model/value.ts";
import { compareValues } from "../../source/query/compare-values.ts";

test("a double and big ints that round to it are told apart", () => {
	expect(compareValues(2n ** 53n + 1n, new Float(2 ** 53))).toBe(1);
	expect(compareValues(2n ** 53n, new Float(2 ** 53))).toBe(0);
});

test("the order of values is an order", () => {
	const value = fc.oneof(
		fc.double(),
		fc.integer(),
		fc.bigInt(),
		fc.constantFrom(2n ** 53n, 2n ** 53n + 1n, new Float(2 ** 53)),
		fc.boolean(),
		fc.string(),
		fc.constantFrom(null, undefined, "???", "9", "10", "a9", "a10"),
	);
	fc.assert(
		fc.property(value, value, value, (a, b, c) => {
			expect(Math.sign(compareValues(a, b)) + Math.sign(compareValues(b, a))).toBe(0);
			if (compareValues(a, b) <= 0 && compareValues(b, c) <= 0) expect(compareValues(a, c)).toBeLessThanOrEqual(0);
		}),
		{ numRuns: 2000 },
	);
});
