import fc from "fast-check";
import { expect, test } from "vitest";
import { naturalOrder } from "../../source/model/natural-order.ts";

test("numbers inside names count as numbers", () => {
	const sorted = [
		"10",
		"2",
		"1_cnn",
		"10_mlp",
		"2_mlp",
		"a",
		"seed=10",
		"seed=9",
		"02",
		"99999999999999999999",
		"99999999999999999998",
	];
	expect(sorted.toSorted(naturalOrder)).toEqual([
		"1_cnn",
		"02",
		"2",
		"2_mlp",
		"10",
		"10_mlp",
		"99999999999999999998",
		"99999999999999999999",
		"a",
		"seed=9",
		"seed=10",
	]);
});

/** The same order said plainly: names are cut into numbers and what stands between them. */
function plainOrder(a: string, b: string): number {
	const parts = (text: string): string[] => text.match(/\d+|\D+/g) ?? [];
	const [left, right] = [parts(a), parts(b)];
	for (let index = 0; index < Math.min(left.length, right.length); index++) {
		const [x, y] = [left[index]!, right[index]!];
		const order = /^\d/.test(x) && /^\d/.test(y) ? Number(BigInt(x) - BigInt(y)) : x < y ? -1 : x > y ? 1 : 0;
		if (order !== 0) return Math.sign(order);
	}
	return Math.sign(left.length - right.length) || (a === b ? 0 : a < b ? -1 : 1);
}

test("names are compared number by number and text by text", () => {
	const name = fc
		.array(fc.constantFrom("0", "1", "9", "a", "B", "-", "_", "."), { maxLength: 7 })
		.map((signs) => signs.join(""));
	fc.assert(
		fc.property(name, name, (a, b) => {
			expect(Math.sign(naturalOrder(a, b))).toBe(plainOrder(a, b));
		}),
		{ numRuns: 5000 },
	);
});
