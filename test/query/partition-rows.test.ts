import fc from "fast-check";
import { expect, test } from "vitest";
import { partitionRows, rowsOfParts } from "../../source/query/partition-rows.ts";
import { tableOfX } from "./small-table.ts";

const length = 40;
const column = fc.array(fc.nat(4), { minLength: length, maxLength: length }).map((codes) => ({
	// Two of the values are equal though their codes differ.
	values: [undefined, 1, 2, "a", 2n],
	codes,
}));

test("parts are those of comparing every row with every other", () => {
	const rows = fc.uniqueArray(fc.nat(length - 1)).map((list) => Uint32Array.from(list));
	fc.assert(
		fc.property(rows, fc.array(column, { maxLength: 4 }), (some, columns) => {
			const spelled = (row: number) => JSON.stringify(columns.map(({ codes }) => (codes[row] === 4 ? 2 : codes[row]!)));
			const naive: number[][] = [];
			for (const row of some) {
				const known = naive.find(([first]) => spelled(first!) === spelled(row));
				if (known === undefined) naive.push([row]);
				else known.push(row);
			}
			const parts = partitionRows(some, columns);
			expect(parts.count).toBe(naive.length);
			expect(rowsOfParts(some, parts).map((part) => [...part])).toEqual(naive);
		}),
	);
});

test("without columns all rows are one part, without rows there is none", () => {
	expect(partitionRows(Uint32Array.of(3, 1), []).count).toBe(1);
	expect(rowsOfParts(new Uint32Array(), partitionRows(new Uint32Array(), []))).toEqual([]);
	expect(partitionRows(new Uint32Array(), [...tableOfX(1, 2).columns.values()]).count).toBe(0);
});
