import fc from "fast-check";
import { expect, test } from "vitest";
import { naturalOrder } from "../../source/model/natural-order.ts";
import { naturalSort } from "../../source/query/natural-sort.ts";

test("the order is that of naturalOrder, whatever the texts", () => {
	const text = fc.array(fc.constantFrom("a", "b", "A", "-", "/", ".", "0", "1", "9", "10", "007", "é"), {
		maxLength: 6,
	});
	fc.assert(
		fc.property(
			fc.array(
				text.map((parts) => parts.join("")),
				{ maxLength: 90 },
			),
			(texts) => {
				expect(naturalSort(texts).map((index) => texts[index])).toEqual(texts.toSorted(naturalOrder));
			},
		),
	);
});

test("run9 comes before run10, and each text once", () => {
	const texts = Array.from({ length: 2000 }, (_, index) => `run${(index * 7) % 1000}`);
	const sorted = naturalSort(texts);
	expect(sorted.map((index) => texts[index])).toEqual(Array.from({ length: 2000 }, (_, index) => `run${index >> 1}`));
	expect(new Set(sorted).size).toBe(2000);
});
