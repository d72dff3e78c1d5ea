import { bandColumns } from "./band-columns.ts";
import { BrailleDots } from "./braille-dots.ts";
import { ChartCells } from "./chart-cells.ts";
import type { ChartPlan, PlannedCurve } from "./chart-plan.ts";
import { columnSamples } from "./column-samples.ts";
import { slotOn } from "./scale.ts";

/** Curves as lines of dots, 2 × 4 a cell, in front of what is faint, in front of bands. `margin` columns at the right stay blank. */
export function brailleChart(plan: ChartPlan, columns: number, rows: number, margin: number): ChartCells {
	const layers = Array.from({ length: 3 }, () => new BrailleDots(columns, rows)) as [
		BrailleDots,
		BrailleDots,
		BrailleDots,
	];
	const [bands, faint, lines] = layers;
	const cells = new ChartCells(columns + margin, rows);
	for (const one of plan.curves) {
		drawBand(bands, one, plan);
		drawLine(one.curve.isFaint ? faint : lines, one, plan, cells);
	}
	for (let row = 0; row < rows; row++) {
		for (let column = 0; column < columns; column++) {
			const line = lines.cell(row, column);
			const shown = line ?? faint.cell(row, column) ?? bands.cell(row, column);
			if (shown !== null) cells.set(row, column, shown.sign, shown.series, line === null);
		}
	}
	return cells;
}

function drawLine(
	dots: BrailleDots,
	{ curve, series, window }: PlannedCurve,
	{ x, y }: ChartPlan,
	cells: ChartCells,
): void {
	const [width, height] = [dots.columns * 2, dots.rows * 4];
	const rowOf = (value: number) => height - 1 - slotOn(y, value, height);
	const columnOf = (index: number) => slotOn(x, curve.steps[index]!, width);
	const samples = columnSamples(curve.values, [window.start, window.end], width, columnOf, y.kind);
	let before: { column: number; row: number } | undefined;
	let end: typeof before;
	const reach = (column: number, row: number) => {
		if (before !== undefined) dots.connect(before.column, before.row, column, row, series);
		dots.set(column, row, series);
		before = { column, row };
		end = before;
	};
	if (!Number.isNaN(window.left)) reach(0, rowOf(window.left));
	for (let column = 0; column < width; column++) {
		if (Number.isNaN(samples.min[column])) {
			// What cannot be drawn ends the line.
			if (samples.broken[column] !== 0) before = undefined;
			continue;
		}
		reach(column, rowOf(samples.first[column]!));
		const low = rowOf(samples.min[column]!);
		for (let row = rowOf(samples.max[column]!); row <= low; row++) dots.set(column, row, series);
		before = { column, row: rowOf(samples.last[column]!) };
		end = before;
	}
	if (!Number.isNaN(window.right)) reach(width - 1, rowOf(window.right));
	if (curve.isFaint) return;
	cells.mark(series, samples, (column) => column >> 1);
	if (end !== undefined) cells.ends.set(series, { row: end.row >> 2, column: end.column >> 1 });
}

/** Its edges, and few enough dots between them that a line stays a line. */
function drawBand(dots: BrailleDots, one: PlannedCurve, plan: ChartPlan): void {
	const height = dots.rows * 4;
	for (const [column, edges] of bandColumns(one, plan, dots.columns * 2, height).entries()) {
		if (edges === undefined) continue;
		for (let slot = edges[0]; slot <= edges[1]; slot++)
			if (slot === edges[0] || slot === edges[1] || (column % 2 === 0 && slot % 2 === 0))
				dots.set(column, height - 1 - slot, one.series);
	}
}
