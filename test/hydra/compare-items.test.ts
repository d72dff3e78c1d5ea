import { expect, test } from "vitest";
import { compareItems } from "../../source/hydra/compare-items.ts";
import { type OverrideValue, QuotedText } from "../../source/hydra/override.ts";
import { float } from "../../source/model/value.ts";

test.each<[string, readonly OverrideValue[]]>([
	["numbers of all types", [Number.NEGATIVE_INFINITY, -2n, false, 0.5, true, float(2), 3, 2n ** 60n]],
	["texts by code points, and not by UTF-16", ["", "A", "B", "a", "aa", "b", "\uffff", "\u{10000}"]],
	["lists by their first difference, the shorter one first", [[], [1], [1, 2], [1, 2, 0], [1, 3], [2], [2, 0]]],
])("%s", (_, sorted) => {
	for (const [i, a] of sorted.entries())
		for (const [j, b] of sorted.entries())
			expect([a, b, Math.sign(compareItems(a, b))]).toEqual([a, b, Math.sign(i - j)]);
});

test("equal numbers of two types are equal", () => {
	expect([compareItems(1, float(1)), compareItems(true, 1), compareItems([1n], [true])]).toEqual([0, 0, 0]);
});

test.each<[OverrideValue, OverrideValue]>([
	[1, "1"],
	[null, null],
	[[1], 1],
	[["a"], [1]],
	[new Map(), new Map()],
	[new QuotedText("a", "'"), new QuotedText("b", "'")],
])("Python knows no order of %j and %j", (a, b) => {
	expect(() => compareItems(a, b)).toThrow(expect.objectContaining({ kind: "HydraException" }));
});
