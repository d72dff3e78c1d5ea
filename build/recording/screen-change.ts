import { displayWidth } from "../../source/render/width.ts";
import type { Cell } from "../../test/terminal/screen.ts";

/**
 * What turns one screen into another (ECMA-48: cursor position, graphic rendition). A recording of it has the same bytes
 * every time, however the program came from one screen to the other.
 */
export function screenChange(before: readonly (readonly Cell[])[] | null, after: readonly (readonly Cell[])[]): string {
	return after
		.map((cells, row) => {
			const old = before?.[row];
			const differs = (cell: Cell, column: number) => old === undefined || !isSame(cell, old[column]!);
			const first = cells.findIndex(differs);
			if (first < 0) return "";
			const last = cells.findLastIndex(differs);
			// Of a wide sign the second cell has no text: it is written with the first.
			const start = first > 0 && cells[first]!.text === "" && isWide(cells[first - 1]!) ? first - 1 : first;
			return `\x1b[${row + 1};${start + 1}H${written(cells.slice(start, last + 1))}`;
		})
		.join("");
}

function written(cells: readonly Cell[]): string {
	let bytes = "";
	let look = "";
	for (const [column, cell] of cells.entries()) {
		if (cell.text === "" && column > 0 && isWide(cells[column - 1]!)) continue;
		const next = rendition(cell);
		if (next !== look) bytes += `\x1b[${next}m`;
		look = next;
		bytes += cell.text === "" ? " " : cell.text;
	}
	return look === "0" ? bytes : `${bytes}\x1b[0m`;
}

function isWide(cell: Cell): boolean {
	return displayWidth(cell.text) === 2;
}

function isSame(a: Cell, b: Cell): boolean {
	return (a.text === "" ? " " : a.text) === (b.text === "" ? " " : b.text) && rendition(a) === rendition(b);
}

function rendition(cell: Cell): string {
	const parts = [
		"0",
		cell.bold && "1",
		cell.dim && "2",
		cell.italic && "3",
		cell.underline && "4",
		cell.inverse && "7",
		cell.foreground !== null && color(cell.foreground, 30),
		cell.background !== null && color(cell.background, 40),
	];
	return parts.filter((part) => part !== false).join(";");
}

function color(value: number | string, base: 30 | 40): string {
	if (typeof value === "string") {
		const rgb = [1, 3, 5].map((start) => Number.parseInt(value.slice(start, start + 2), 16));
		return `${base + 8};2;${rgb.join(";")}`;
	}
	if (value < 8) return String(base + value);
	return value < 16 ? String(base + 52 + value) : `${base + 8};5;${value}`;
}
