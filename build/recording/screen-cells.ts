import type { Cell } from "../../test/terminal/screen.ts";

interface Cells {
	cell(column: number, row: number): Cell;
}

/** Every cell of a screen, row by row. */
export function screenCells(screen: Cells, columns: number, rows: number): readonly (readonly Cell[])[] {
	return Array.from({ length: rows }, (_, row) =>
		Array.from({ length: columns }, (_, column) => screen.cell(column, row)),
	);
}
