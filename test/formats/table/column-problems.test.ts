import { expect, test } from "vitest";
import { columnProblems } from "../../../source/formats/table/column-problems.ts";
import { GrowingColumn } from "../../../source/formats/table/growing-column.ts";
import { ValueAllowance } from "../../../source/formats/table/value-allowance.ts";

function problemsOf(...cells: readonly (number | string)[]): string[] {
	const column = new GrowingColumn("a", new ValueAllowance(1 << 20));
	for (const [row, cell] of cells.entries()) {
		if (typeof cell === "number") column.add(row, cell);
		else column.addText(row, row + 2, cell);
	}
	return columnProblems([column], cells.length);
}

test("texts among numbers", () => {
	expect(problemsOf(1, "x", 2)).toEqual(['a: 1 cell is no number at line 3: "x"']);
	expect(problemsOf(1, "x", 2, "y", 3)).toEqual(['a: 2 cells are no numbers, the first at line 3: "x"']);
});

test("a column left out is told where its cells look like numbers, but not the fact of a single row", () => {
	expect(problemsOf("1.5s", "2.5s", 1)).toEqual([
		'a: left out, for most of its cells are no numbers, the first at line 2: "1.5s"',
	]);
	expect([problemsOf("x", "y", 1), problemsOf("11M"), problemsOf(1, 2)]).toEqual([[], [], []]);
});
