import { fit } from "../../render/width.ts";
import type { Look } from "../look.ts";
import type { Role } from "../role.ts";

/** A column of any of the tables on the screen. */
export interface TableColumn {
	readonly header: string;
	readonly align: "left" | "right";
	readonly width: number;
	/** Where there is not room for all of it, its texts may be cut to so few cells; absent: it is left out. */
	readonly least?: number;
}

export interface Cell {
	readonly text: string;
	readonly role: Role | null;
}

const gap = "  ";
/** Before the first column: the cursor's sign and a blank. */
const margin = 2;

/**
 * Which of the columns fit: the frozen ones, then as many as there is room for from `first` on. Half a number would mislead:
 * only the last column may be narrower, and only if it says how far.
 */
export function fittingColumns<T extends TableColumn & { readonly frozen: boolean }>(
	columns: readonly T[],
	first: number,
	width: number,
): T[] {
	const frozen = columns.filter((column) => column.frozen);
	const others = columns.filter((column) => !column.frozen).slice(first);
	let room = width - margin;
	const shown: T[] = [];
	for (const column of [...frozen, ...others]) {
		if (room < column.width) {
			if (column.least !== undefined && room >= column.least) shown.push({ ...column, width: room });
			break;
		}
		room -= column.width + gap.length;
		shown.push(column);
	}
	return shown;
}

/** The column in a cell of the line; null between them. */
export function columnAt(columns: readonly TableColumn[], x: number): number | null {
	let start = margin;
	for (const [index, { width }] of columns.entries()) {
		if (x >= start && x < start + width) return index;
		start += width + gap.length;
	}
	return null;
}

/** The heads; the one under the column cursor stands out. */
export function headLine(columns: readonly TableColumn[], selected: number, width: number, look: Look): string {
	const cells = columns.map((column, index) => {
		const text = fit(column.header, column.width, column.align, look.glyphs.ellipsis);
		return look.paint(index === selected ? "selected" : "header", text);
	});
	const used = margin + columns.reduce((sum, column) => sum + column.width + gap.length, 0) - gap.length;
	return " ".repeat(margin) + cells.join(gap) + " ".repeat(Math.max(0, width - used));
}

/** One row, with a sign for what it is besides. Under the cursor it is one inverse bar, for colours inside it would not be readable on every background. */
export function rowLine(
	columns: readonly TableColumn[],
	cells: readonly Cell[],
	isSelected: boolean,
	width: number,
	look: Look,
	mark = " ",
): string {
	const texts = columns.map((column, index) =>
		fit(cells[index]?.text ?? "", column.width, column.align, look.glyphs.ellipsis),
	);
	const used = margin + columns.reduce((sum, column) => sum + column.width + gap.length, 0) - gap.length;
	const rest = " ".repeat(Math.max(0, width - used));
	if (isSelected) return look.paint("selected", `${look.glyphs.cursor}${mark}${texts.join(gap)}${rest}`);
	const painted = texts.map((text, index) => {
		const role = cells[index]?.role ?? null;
		return role === null ? text : look.paint(role, text);
	});
	return ` ${mark}${painted.join(gap)}${rest}`;
}
