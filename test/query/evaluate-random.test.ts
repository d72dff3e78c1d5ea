import fc from "fast-check";
import { expect, test } from "vitest";
import type { Value } from "../../source/model/value.ts";
import { filterRows } from "../../source/query/evaluate.ts";
import type { Filter } from "../../source/query/filter.ts";
import { allRows, smallQueryable, smallTable } from "./small-table.ts";

test("any filter on any table keeps the rows that one would keep who looks at each value", () => {
	const numbers = fc.constantFrom(0, 1, 1.5, -2, 0.001, 10);
	const cell = fc.oneof(
		numbers,
		fc.constantFrom<Value | undefined>(undefined, null, "???", Number.NaN, true, false, "adam", "sgd", "1", ""),
	);
	const names = ["x", "y"] as const;
	const leaf: fc.Arbitrary<Filter> = fc.oneof(
		fc.record({
			is: fc.constant("compare" as const),
			name: fc.constantFrom(...names),
			by: fc.constantFrom("=", "!=", "<", "<=", ">", ">="),
			value: fc
				.oneof(numbers.map(String), fc.constantFrom("1e-3", "true", "adam"))
				.map((text) => ({ text, isQuoted: false })),
		}),
		fc.record({
			is: fc.constantFrom("in" as const, "not in" as const),
			name: fc.constantFrom(...names),
			values: fc.array(
				fc.constantFrom("1", "adam", "true").map((text) => ({ text, isQuoted: false })),
				{ maxLength: 2 },
			),
		}),
		fc.record({
			is: fc.constant("state" as const),
			name: fc.constantFrom(...names),
			state: fc.constantFrom("missing", "null", "nan", "absent", "???"),
		}),
	);
	const { filter } = fc.letrec<{ filter: Filter }>((tie) => ({
		filter: fc.oneof(
			{ maxDepth: 4 },
			leaf,
			fc.record({ is: fc.constant("not" as const), part: tie("filter") }),
			fc.record({
				is: fc.constantFrom("and" as const, "or" as const),
				parts: fc.array(tie("filter"), { minLength: 1, maxLength: 3 }),
			}),
		),
	}));
	const rows = fc.array(fc.record({ x: cell, y: cell }), { minLength: 1, maxLength: 12 });
	fc.assert(
		fc.property(rows, filter, (cells, one) => {
			const config = (row: (typeof cells)[number]) =>
				Object.fromEntries(names.flatMap((name) => (row[name] === undefined ? [] : [[name, row[name]]])));
			// The last run has all names, so that each means something.
			const all = [...cells, { x: 0, y: 0 }];
			const table = smallTable(...all.map((row) => ({ config: config(row) })));
			const kept = filterRows(one, smallQueryable(table), allRows(table));
			expect([...kept.rows]).toEqual([...all.keys()].filter((row) => naively(one, all[row]!)));
			const used = new Set(comparedNames(one));
			expect(kept.lacking).toBe(
				all.filter((row) => names.some((name) => used.has(name) && row[name] === undefined)).length,
			);
		}),
		{ numRuns: 2000 },
	);
});

type Cells = Readonly<Record<string, Value | undefined>>;

function comparedNames(filter: Filter): string[] {
	if (filter.is === "and" || filter.is === "or") return filter.parts.flatMap(comparedNames);
	if (filter.is === "not") return comparedNames(filter.part);
	if (filter.is === "state" || filter.is === "text") return [];
	return "name" in filter ? [filter.name] : [];
}

/** What the readme says of a filter, value by value. */
function naively(filter: Filter, cells: Cells): boolean {
	switch (filter.is) {
		case "and":
			return filter.parts.every((part) => naively(part, cells));
		case "or":
			return filter.parts.some((part) => naively(part, cells));
		case "not":
			return !naively(filter.part, cells);
		case "text":
			return false;
		case "state": {
			const value = cells[filter.name];
			const state =
				value === undefined ? "absent" : value === null ? "null" : Number.isNaN(value) ? "nan" : String(value);
			return state === filter.state || (filter.state === "missing" && (state === "absent" || state === "???"));
		}
		case "compare":
			return hasValue(cells[filter.name]) && comparesNaively(cells[filter.name]!, filter.by, filter.value.text);
		default:
			return (
				hasValue(cells[filter.name]) &&
				filter.values.some(({ text }) => comparesNaively(cells[filter.name]!, "=", text)) === (filter.is === "in")
			);
	}
}

function hasValue(value: Value | undefined): boolean {
	return value !== undefined && value !== "???" && !Number.isNaN(value);
}

function comparesNaively(value: Value, by: string, text: string): boolean {
	const typed = text === "true" ? true : Number.isNaN(Number(text)) ? text : Number(text);
	const isText = typeof value === "string" && (typeof typed === "string" || value === text || /^\d/.test(value));
	const pair = isText ? [value, text] : typeof value === typeof typed ? [Number(value), Number(typed)] : null;
	// `true` stands before `adam` and the like as text does.
	const words = pair === null && typeof value === "string" && typeof typed === "boolean" ? [value, text] : pair;
	if (words === null || value === null) return by === "!=";
	const [a, b] = words as [number, number];
	if (by === "=") return a === b;
	if (by === "!=") return a !== b;
	return by === "<" ? a < b : by === "<=" ? a <= b : by === ">" ? a > b : a >= b;
}
