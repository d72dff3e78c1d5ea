import { expect, test } from "vitest";
import { lastOf } from "../../source/tui/last-of.ts";

test("asks again only when an argument is another one", () => {
	let asked = 0;
	const listOf = lastOf((...items: readonly [object | null, number]) => {
		asked++;
		return items;
	});
	const object = {};
	const first = listOf(object, 1);
	expect(listOf(object, 1)).toBe(first);
	expect(asked).toBe(1);
	expect(listOf(object, 2)).toEqual([object, 2]);
	expect(listOf({}, 2)).not.toBe(first);
	expect(listOf(object, 1)).toEqual(first);
	expect(asked).toBe(4);
});

test("an answer that is undefined is remembered too, one that failed is not", () => {
	let asked = 0;
	const nothing = lastOf((_: number): void => {
		if (asked++ === 0) throw new Error("busy");
	});
	expect(() => nothing(1)).toThrow("busy");
	nothing(1);
	nothing(1);
	expect(asked).toBe(2);
});
