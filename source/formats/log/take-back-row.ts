import type { Row } from "./row.ts";

/** Undoes `appendRow` for the last row of a shape. */
export function takeBackRow({ shape, absent }: Row): void {
	const rows = --shape.rows;
	shape.lines.cutTo(rows);
	shape.times.cutTo(rows);
	for (const column of shape.totals) column?.cutTo(rows);
	for (const column of [...shape.axes, ...shape.values, ...shape.speakers, ...shape.context.values()])
		column.cutTo(rows);
	for (const index of absent) shape.absent.get(index)?.delete(rows);
}
