import { asciiChart } from "./ascii-chart.ts";
import { axisTicks } from "./axis-ticks.ts";
import { brailleChart } from "./braille-chart.ts";
import { brokenMarks } from "./broken-marks.ts";
import type { ChartCells } from "./chart-cells.ts";
import { chartLegend, curveLetters } from "./chart-legend.ts";
import { type ChartPlan, planChart } from "./chart-plan.ts";
import { type ChartReading, readingsAt } from "./chart-reading.ts";
import type { ChartOptions, ChartSegment, ChartSeries } from "./chart-series.ts";
import { placeLetters } from "./place-letters.ts";
import { slotOn } from "./scale.ts";
import { fit } from "./width.ts";
import { hasCursor, xAxis } from "./x-axis.ts";

/** A chart, and what a screen needs to move in it. */
export interface DrawnChart {
	/** `height` lines of exactly `width` cells. */
	readonly lines: readonly ChartSegment[][];
	/** The part of x that is shown; null where nothing is. */
	readonly x: { readonly from: number; readonly to: number } | null;
	/** Cells that x spans: a cursor that moves by one cell moves by a `columns - 1`th of it. */
	readonly columns: number;
	/** What each series has under the cursor; null without one. */
	readonly readings: readonly (ChartReading | null)[] | null;
}

/**
 * Curves over axes with round ticks: in braille, or as asciichart draws where signs are ASCII. The work is linear in the
 * points of the part of x that is shown.
 */
export function drawChart(series: readonly ChartSeries[], options: ChartOptions): DrawnChart {
	const { width, height, view = {} } = options;
	const plan = planChart(series, view);
	if (typeof plan === "string" || width < 16 || height < 3) {
		const why = typeof plan === "string" ? plan : "";
		const lines = Array.from({ length: height }, (_, row) => [
			{ text: fit(row === 0 ? `  ${why}` : "", width), series: null },
		]);
		return { lines, x: null, columns: 0, readings: null };
	}
	const { lines, columns } = framed(series, plan, options);
	return {
		...{ lines, columns },
		x: { from: plan.x.only ?? plan.x.min, to: plan.x.only ?? plan.x.max },
		readings: hasCursor(plan.x, view) ? readingsAt(view.cursor!, series, plan.curves) : null,
	};
}

function framed(
	series: readonly ChartSeries[],
	plan: ChartPlan,
	{ width, height, glyphs, view = {}, hasLegend = false, hasLetters = hasLegend }: ChartOptions,
): { lines: ChartSegment[][]; columns: number } {
	const letters = hasLetters ? curveLetters(series) : new Map<number, string>();
	const margin = letters.size > 0 && width >= 24 ? 2 : 0;
	const most = hasLegend ? Math.floor((height - 2) / 3) : 0;
	const { isAscii } = glyphs;
	const draw = (rows: number) => {
		const ticks = new Map(
			axisTicks(plan.y, Math.floor(rows / 2), width - 8).map(({ at, text }) => {
				const row = isAscii ? rows - 1 - slotOn(plan.y, at, rows) : (rows * 4 - 1 - slotOn(plan.y, at, rows * 4)) >> 2;
				return [row, text];
			}),
		);
		const labelWidth = Math.max(...Array.from(ticks.values(), (text) => text.length));
		const columns = Math.max(1, width - labelWidth - 2 - margin);
		const cells = (isAscii ? asciiChart : brailleChart)(plan, columns, rows, margin);
		return { ticks, labelWidth, columns, cells };
	};
	const legendOf = (counts: ArrayLike<number>) =>
		chartLegend(series, { counts, outside: plan.outside }, { width, most, glyphs });
	// What cannot be drawn is known when all else is; only then may the legend need more room.
	const count = legendOf(new Array(brokenMarks.length).fill(0)).length;
	let drawn = draw(height - 2 - count);
	let legend = legendOf(drawn.cells.counts);
	if (legend.length > count) {
		drawn = draw(height - 2 - legend.length);
		legend = legendOf(drawn.cells.counts);
	}
	const { ticks, labelWidth, columns, cells } = drawn;
	placeLetters(cells, letters);
	if (hasCursor(plan.x, view)) markCursor(cells, slotOn(plan.x, view.cursor!, columns), isAscii);
	const [rule, names] = xAxis(plan.x, columns, cells, view, isAscii);
	const [plain, tick, corner] = isAscii ? ["|", "+", "+"] : ["│", "┤", "└"];
	const blank = " ".repeat(labelWidth);
	const field = Array.from({ length: cells.rows }, (_, row): ChartSegment[] => {
		const text = ticks.get(row);
		const axis = text === undefined ? `${blank} ${plain}` : `${text.padStart(labelWidth)} ${tick}`;
		return [{ text: axis, series: null }, ...cells.line(row)];
	});
	const edge = { text: " ".repeat(margin), series: null };
	return {
		lines: [
			...field,
			[{ text: `${blank} ${corner}`, series: null }, ...rule, edge],
			[{ text: `${blank}  ${names}${edge.text}`, series: null }],
			...legend,
		],
		columns,
	};
}

/** A line upright where nothing else stands. */
function markCursor(cells: ChartCells, column: number, isAscii: boolean): void {
	for (let row = 0; row < cells.rows; row++)
		if (cells.isBlank(row, column)) cells.set(row, column, isAscii ? "|" : "┊", null, true);
}
