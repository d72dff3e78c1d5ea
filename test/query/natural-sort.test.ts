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
				expect(Array.from(naturalSort(texts), (index) => texts[index])).toEqual(texts.toSorted(naturalOrder));
			},
		),
	);
});

test("the order of many texts is that of naturalOrder too", () => {
	let seed = 1;
	const random = (below: number) => {
		seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
		return Math.floor((seed / 2 ** 32) * below);
	};
	for (const sign of ["-", "é", "\u4e00"]) {
		const texts = Array.from(
			{ length: 4000 },
			() => `a${sign}${random(2) === 0 ? "x" : "é"}${random(300)}/0${random(100)}`,
		);
		expect(Array.from(naturalSort(texts), (index) => texts[index])).toEqual(texts.toSorted(naturalOrder));
	}
});

test("run9 comes before run10, and each text once", () => {
	const texts = Array.from({ length: 2000 }, (_, index) => `run${(index * 7) % 1000}`);
	const sorted = naturalSort(texts);
	expect(Array.from(sorted, (index) => texts[index])).toEqual(
		Array.from({ length: 2000 }, (_, index) => `run${index >> 1}`),
	);
	expect(new Set(sorted).size).toBe(2000);
});
