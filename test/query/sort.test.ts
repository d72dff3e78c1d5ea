import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Float, type Value } from "../../source/model/value.ts";
import { compareValues } from "../../source/query/compare-values.ts";
import { formatSort, parseSort, readingOrder, sortRows } from "../../source/query/sort.ts";
import { allRows, smallQueryable, smallTable, tableOfX } from "./small-table.ts";

describe("a sort as text", () => {
	test.each([
		["", []],
		["lr", [["lr", false]]],
		["-lr", [["lr", true]]],
		[
			"lr desc , + seed asc",
			[
				["lr", true],
				["seed", false],
			],
		],
		[
			"best(a,b) desc,x",
			[
				["best(a,b)", true],
				["x", false],
			],
		],
		[
			"-last(`odd,m`),lr",
			[
				["last(odd,m)", true],
				["lr", false],
			],
		],
		["mean_last(`a) (b,`, 5)", [["mean_last(a) (b,, 5)", false]]],
	] as const)("%j", (text, keys) => {
		expect(parseSort(text)).toEqual(keys.map(([name, descending]) => ({ name, descending })));
		expect(parseSort(formatSort(parseSort(text)))).toEqual(parseSort(text));
	});

	test.each(["lr,", ",", "-", "lr,,x"])("%s lacks a name", (text) => {
		expect(() => parseSort(text)).toThrow(`sort ${text}: a name is missing`);
	});
});

function sorted(sort: string, values: readonly (Value | undefined)[]): (Value | undefined)[] {
	const table = tableOfX(...values);
	return Array.from(sortRows(allRows(table), parseSort(sort), smallQueryable(table)), (row) => values[row]);
}

test("numbers by size, then flags, then text as people order it", () => {
	const values = ["run_10", 2n ** 60n, true, "run_9", 10, new Float(2), false, Number.NEGATIVE_INFINITY, 0.5];
	const order = [Number.NEGATIVE_INFINITY, 0.5, new Float(2), 10, 2n ** 60n, false, true, "run_9", "run_10"];
	expect(sorted("x", values)).toEqual(order);
	expect(sorted("-x", values)).toEqual(order.toReversed());
});

test("big ints that a double cannot tell apart keep their order", () => {
	expect(sorted("x", [2n ** 60n + 1n, 2n ** 60n])).toEqual([2n ** 60n, 2n ** 60n + 1n]);
});

test.each(["x", "-x"])("%s: what has no value comes last", (sort) => {
	const values = [undefined, "???", Number.NaN, 1, null, Number.POSITIVE_INFINITY];
	const numbers = sort === "x" ? [1, Number.POSITIVE_INFINITY] : [Number.POSITIVE_INFINITY, 1];
	expect(sorted(sort, values)).toEqual([...numbers, Number.NaN, null, "???", undefined]);
});

test("equal values stay as they came, both ways, and the next key decides first", () => {
	const table = smallTable(
		{ config: { x: 1, y: 1 } },
		{ config: { x: new Float(1), y: 3 } },
		{ config: { x: 0, y: 2 } },
		{ config: { x: 1, y: 2 } },
	);
	const rows = (sort: string, from = allRows(table)) => [...sortRows(from, parseSort(sort), smallQueryable(table))];
	expect(rows("x")).toEqual([2, 0, 1, 3]);
	expect(rows("-x")).toEqual([0, 1, 3, 2]);
	expect(rows("-x", Uint32Array.of(3, 1, 2))).toEqual([3, 1, 2]);
	expect(rows("-x,-y")).toEqual([1, 3, 0, 2]);
	expect(rows("x,y")).toEqual([2, 0, 3, 1]);
	expect(rows("")).toEqual([0, 1, 2, 3]);
});

test("a metric sorts by its best value, runs without it come last", () => {
	const table = smallTable({}, { files: ["acc.npy"] }, { files: ["acc.npy"] });
	const queryable = smallQueryable(table, { acc: [undefined, { best: 1, last: 9 }, { best: 2, last: 8 }] });
	expect([...sortRows(allRows(table), parseSort("-acc"), queryable)]).toEqual([2, 1, 0]);
	expect([...sortRows(allRows(table), parseSort("-last(acc)"), queryable)]).toEqual([1, 2, 0]);
});

test("any sort is that of a stable sort by one key after the other", () => {
	const value = fc.oneof(
		fc.integer({ min: 0, max: 3 }),
		fc.constantFrom<Value | undefined>(0.5, Number.NaN, null, undefined, "???", "run9", "run10", true, 2n ** 60n),
	);
	const key = fc.record({ name: fc.constantFrom("x", "y", "z"), descending: fc.boolean() });
	const row = fc.record({ x: value, y: value, z: value });
	fc.assert(
		fc.property(
			fc.array(row, { maxLength: 20 }),
			fc.array(key, { maxLength: 4 }),
			fc.boolean(),
			(rows, keys, isTurned) => {
				const names = ["x", "y", "z"] as const;
				const table = smallTable(
					...[...rows, { x: 1, y: 1, z: 1 }].map((cells) => ({
						config: Object.fromEntries(
							names.flatMap((name) => (cells[name] === undefined ? [] : [[name, cells[name]!]])),
						),
					})),
				);
				const from = isTurned ? allRows(table).reverse() : allRows(table);
				const cell = (at: number, name: string) => table.columns.get(name)!.values[table.columns.get(name)!.codes[at]!];
				const expected = Array.from(from).sort((a, b) => {
					for (const { name, descending } of keys) {
						const [left, right] = [cell(a, name), cell(b, name)];
						const isEmpty = [left, right].some(
							(one) => one === undefined || one === null || one === "???" || Number.isNaN(one),
						);
						const order = compareValues(left, right) * (descending && !isEmpty ? -1 : 1);
						if (order !== 0) return order;
					}
					return 0;
				});
				expect([...sortRows(from, keys, smallQueryable(table))]).toEqual(expected);
			},
		),
		{ numRuns: 500 },
	);
});

test("any keys can be written", () => {
	const name = fc.oneof(
		fc.constantFrom(
			"lr",
			"a.b",
			"best(acc)",
			"mean_last(acc, 5)",
			"-lr",
			"a,b",
			"lr desc",
			"a b",
			"`",
			"(",
			"x)",
			"a(",
			"\\",
		),
		fc.string({ minLength: 1 }),
	);
	fc.assert(
		fc.property(fc.array(fc.record({ name, descending: fc.boolean() }), { maxLength: 4 }), (keys) => {
			expect(parseSort(formatSort(keys))).toEqual(keys);
		}),
		{ numRuns: 1000 },
	);
});

test("people read by folder as it was named, then project, experiment and number; named runs follow the numbered", () => {
	const table = smallTable(
		{ experiment: "sweep_10", path: "sweep_10/0" },
		{ experiment: "sweep_9", path: "sweep_9/b", id: "b" },
		{ experiment: "sweep_9", path: "sweep_9/a10", id: "a10" },
		{ experiment: "sweep_9", path: "sweep_9/a9", id: "a9" },
		{ experiment: "sweep_9", path: "sweep_9/10", id: 10 },
		{ experiment: "sweep_9", path: "sweep_9/9", id: 9 },
		{ experiment: "sweep_1", path: "p/sweep_1/0", project: "p" },
		{ root: "/another", experiment: "sweep_99", path: "sweep_99/0" },
	);
	expect([...readingOrder(table.runs)]).toEqual([5, 4, 3, 2, 1, 0, 6, 7]);
});
