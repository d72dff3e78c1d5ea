import { expect, test } from "vitest";
import { ChartCells } from "../../source/render/chart-cells.ts";
import { placeLetters } from "../../source/render/place-letters.ts";

function field(rows: readonly string[]): ChartCells {
	const cells = new ChartCells(rows[0]!.length, rows.length);
	for (const [row, line] of rows.entries())
		for (const [column, sign] of [...line].entries()) cells.set(row, column, sign, sign === " " ? null : 0, false);
	return cells;
}

const text = (cells: ChartCells) =>
	Array.from({ length: cells.rows }, (_, row) =>
		cells
			.line(row)
			.map((piece) => piece.text)
			.join(""),
	);

test("a letter stands right of the end of its curve", () => {
	const cells = field(["    ", "--  ", "    "]);
	cells.ends.set(0, { row: 1, column: 1 });
	placeLetters(cells, new Map([[0, "A"]]));
	expect(text(cells)).toEqual(["    ", "--A ", "    "]);
	expect(cells.line(1)[0]).toEqual({ text: "--A", series: 0 });
});

test("curves that end at one place have their letters beside each other, then above and below", () => {
	const cells = field(["--  ", "--  ", "--  "]);
	const letters = new Map([..."ABCDEFG"].map((letter, at) => [at, letter]));
	for (const at of letters.keys()) cells.ends.set(at, { row: 1, column: 1 });
	placeLetters(cells, letters);
	expect(text(cells)).toEqual(["--CD", "--AB", "--EF"]);
});
