import type { ChartCells } from "./chart-cells.ts";

/** Writes a letter beside the end of each curve: in the blank cell to the right that is nearest to the end's height. */
export function placeLetters(cells: ChartCells, letters: ReadonlyMap<number, string>): void {
	for (const [series, letter] of letters) {
		const end = cells.ends.get(series);
		if (end === undefined) continue;
		const place = blankNear(cells, end.row, end.column);
		if (place !== null) cells.set(place.row, place.column, letter, series, false);
	}
}

function blankNear(cells: ChartCells, row: number, column: number): { row: number; column: number } | null {
	for (let away = 0; away < cells.rows; away++) {
		for (const at of away === 0 ? [row] : [row - away, row + away]) {
			if (at < 0 || at >= cells.rows) continue;
			const last = Math.min(cells.columns, column + 4);
			for (let side = column + 1; side < last; side++) if (cells.isBlank(at, side)) return { row: at, column: side };
		}
	}
	return null;
}
