import { GrowingColumn } from "./growing-column.ts";
import { lineText } from "./line-text.ts";
import type { Row } from "./row.ts";

/** Puts a row to those of its shape; gives how many numbers that took. */
export function appendRow(row: Row): number {
	const { shape, line, time, axes, totals, values, speakers, absent, decimals, text, context } = row;
	const { rows } = shape;
	if (text !== null && rows === 0) shape.origin = lineText(text, 0, text.length);
	shape.lines.push(line);
	if (!Number.isNaN(time)) shape.times.fillTo(rows);
	if (!Number.isNaN(time)) shape.times.push(time);
	for (const [index, value] of axes.entries()) shape.axes[index]!.push(value);
	for (const [index, value] of totals.entries()) shape.totals[index]?.push(value);
	for (const [index, value] of values.entries()) shape.values[index]!.push(value);
	for (const [index, value] of speakers.entries()) shape.speakers[index]!.push(value);
	for (const index of decimals) shape.isDecimal[index] = true;
	for (const index of absent) {
		let missing = shape.absent.get(index);
		if (missing === undefined) {
			missing = new Set();
			shape.absent.set(index, missing);
		}
		missing.add(rows);
	}
	const own = shape.axisNames();
	let numbers =
		1 + (Number.isNaN(time) ? 0 : 1) + 2 * axes.length + values.length + speakers.length + 4 * absent.length;
	for (const [name, value] of context) {
		if (own.includes(name)) continue;
		let column = shape.context.get(name);
		if (column === undefined) {
			column = new GrowingColumn();
			shape.context.set(name, column);
		}
		column.fillTo(rows);
		column.push(value);
		numbers++;
	}
	shape.rows++;
	return numbers;
}
