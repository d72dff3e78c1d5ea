import fc from "fast-check";
import { expect, test } from "vitest";
import { Float, type Value } from "../../source/model/value.ts";
import { compareValues } from "../../source/query/compare-values.ts";
import { emptiness } from "../../source/query/emptiness.ts";
import { rankValues } from "../../source/query/rank-values.ts";

const value: fc.Arbitrary<Value | undefined> = fc.oneof(
	fc.double(),
	fc.integer({ min: -3, max: 3 }),
	fc.integer({ min: -3, max: 3 }).map((number) => new Float(number)),
	fc.constantFrom<Value | undefined>(
		-0,
		2n ** 53n,
		2n ** 53n + 1n,
		new Float(2 ** 53),
		true,
		false,
		null,
		undefined,
		"???",
		"",
	),
	fc.constantFrom<Value>("run9", "run10", "run010", "[1]", [1], [10], [9]),
	fc.string({ maxLength: 3 }),
);

test("ranks stand to each other as the values do", () => {
	fc.assert(
		fc.property(fc.array(value, { maxLength: 30 }), (values) => {
			const { ranks, count } = rankValues(values);
			for (const [i, a] of values.entries()) {
				expect(ranks[i]! >= count).toBe(emptiness(a) > 0);
				for (const [j, b] of values.entries())
					expect(Math.sign(ranks[i]! - ranks[j]!)).toBe(Math.sign(compareValues(a, b)));
			}
		}),
		{ numRuns: 300 },
	);
});
