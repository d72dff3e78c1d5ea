import { describe, expect, test } from "vitest";
import { FilePath, Float, type Value } from "../../source/model/value.ts";
import { filterRows } from "../../source/query/evaluate.ts";
import { andFilter, cellFilter, type Filter, formatFilter } from "../../source/query/filter.ts";
import { parseFilter } from "../../source/query/parse-filter.ts";
import { allRows, smallQueryable, tableOfX } from "./small-table.ts";

test.each([
	["lr==1&&x!=2||!y", "lr = 1 and x != 2 or not 'y'"],
	["(a = 1 or b = 2) and c = 3", "(a = 1 or b = 2) and c = 3"],
	["not (a = 1 and b = 2)", "not (a = 1 and b = 2)"],
	["a in (1,'2')", "a in [1, '2']"],
	["a exists", "not a is absent"],
	["a !~ 'x y'", "a !~ 'x y'"],
	["`odd name` = `in`", "`odd name` = 'in'"],
	["best( acc ) > 0.9", "best(acc) > 0.9"],
	["last(`val acc`) is nan", "`last(val acc)` is nan"],
	["`and` = 1", "`and` = 1"],
])("%s is written %s", (typed, written) => {
	expect(formatFilter(parseFilter(typed))).toBe(written);
	expect(parseFilter(written)).toEqual(parseFilter(typed));
});

test("quotes, backslashes and line ends survive", () => {
	const filter: Filter = { is: "text", text: "it's \\n a\nb\t`" };
	expect(formatFilter(filter)).toBe("'it\\'s \\\\n a\\nb\t`'");
	expect(parseFilter(formatFilter(filter))).toEqual(filter);
});

test("conditions are added side by side", () => {
	const [a, b, c] = [parseFilter("a = 1"), parseFilter("b = 1"), parseFilter("c = 1 or d = 1")];
	expect(andFilter(null, a)).toBe(a);
	expect(formatFilter(andFilter(andFilter(a, b), c))).toBe("a = 1 and b = 1 and (c = 1 or d = 1)");
});

describe("a cell's own filter", () => {
	const values: readonly (Value | undefined)[] = [
		undefined,
		null,
		"???",
		Number.NaN,
		7,
		0.001,
		new Float(1),
		new Float(1e22),
		Number.NEGATIVE_INFINITY,
		2n ** 70n,
		2n ** 70n + 1n,
		true,
		false,
		"True",
		"null",
		"-inf",
		"0.001",
		"not",
		"",
		"it's a \\ text",
		["a", 1],
		[1, "a"],
		new FilePath("data/train"),
	];
	const table = tableOfX(...values);
	const kept = (filter: Filter) => [
		...filterRows(parseFilter(formatFilter(filter)), smallQueryable(table), allRows(table)).rows,
	];

	test.each(values.map((value, row) => [value, row] as const).filter(([, row]) => row !== 5 && row !== 8))(
		"keeps %o and nothing else, or drops just that",
		(value, row) => {
			expect(kept(cellFilter("x", value, true))).toEqual([row]);
			expect(kept(cellFilter("x", value, false))).toEqual([...values.keys()].filter((other) => other !== row));
		},
	);

	test("a number keeps also the text that reads like it, for that is what can be typed", () => {
		expect(kept(cellFilter("x", 0.001, true))).toEqual([5, 16]);
		expect(kept(cellFilter("x", Number.NEGATIVE_INFINITY, true))).toEqual([8, 15]);
	});
});
