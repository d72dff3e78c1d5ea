import { type Range, rangeOf, shareOf, ticksOf, tickText } from "./axis.ts";
import type { ChartOptions, ChartSegment, ChartSeries } from "./chart-series.ts";
import { downSample } from "./down-sample.ts";

/** Bits of the dots of a braille cell (U+2800 + bits), by row from the top, then column. */
const dots = [
	[0x01, 0x08],
	[0x02, 0x10],
	[0x04, 0x20],
	[0x40, 0x80],
] as const;

/** A line chart of 2 × 4 dots a cell, with round ticks on both axes; values that are not finite are marked `×` on the line of the x axis. */
export function brailleChart(series: readonly ChartSeries[], { width, height }: ChartOptions): ChartSegment[][] {
	const y = rangeOf(series.map(({ values }) => values));
	const x = rangeOf(series.map(({ steps }) => steps));
	const rows = height - 2;
	const ticks = new Map(ticksOf(y, Math.floor(rows / 2)).map((tick) => [rowOf(tick, y, rows), tickText(tick)]));
	const labelWidth = Math.max(...Array.from(ticks.values(), (text) => text.length));
	const columns = width - labelWidth - 2;
	const canvas = new Canvas(columns, rows);
	const broken = new Set<number>();
	for (const [index, one] of series.entries()) draw(canvas, broken, one, index, x, y);
	const lines = Array.from({ length: rows }, (_, row): ChartSegment[] => {
		const tick = ticks.get(row);
		const axis = tick === undefined ? `${" ".repeat(labelWidth)} │` : `${tick.padStart(labelWidth)} ┤`;
		return [{ text: axis, series: null }, ...canvas.line(row)];
	});
	return [...lines, ...xAxis(x, labelWidth, columns, broken).map((text) => [{ text, series: null }])];
}

/** Row of cells that shows a value, from the top. */
function rowOf(value: number, range: Range, rows: number): number {
	return Math.floor(dotOf(value, range, rows * 4) / 4);
}

function dotOf(value: number, range: Range, count: number): number {
	return count - 1 - Math.max(0, Math.min(count - 1, Math.round(shareOf(value, range) * (count - 1))));
}

function draw(
	canvas: Canvas,
	broken: Set<number>,
	{ steps, values }: ChartSeries,
	series: number,
	x: Range,
	y: Range,
): void {
	const width = canvas.columns * 2;
	const height = canvas.rows * 4;
	const columnOf = (index: number) => width - 1 - dotOf(steps[index]!, x, width);
	let before: { column: number; dot: number } | undefined;
	for (const [column, bucket] of downSample(values, width, columnOf).entries()) {
		if (bucket === undefined) continue;
		if (bucket.isBroken) broken.add(column >> 1);
		if (Number.isNaN(bucket.min)) {
			before = undefined;
			continue;
		}
		const entry = dotOf(bucket.first, y, height);
		if (before !== undefined) canvas.connect(before.column, before.dot, column, entry, series);
		for (let dot = dotOf(bucket.max, y, height); dot <= dotOf(bucket.min, y, height); dot++)
			canvas.set(column, dot, series);
		before = { column, dot: dotOf(bucket.last, y, height) };
	}
}

class Canvas {
	readonly columns: number;
	readonly rows: number;
	readonly #bits: Uint8Array;
	/** Which series drew into a cell last; -1: none. */
	readonly #series: Int16Array;

	constructor(columns: number, rows: number) {
		this.columns = columns;
		this.rows = rows;
		this.#bits = new Uint8Array(columns * rows);
		this.#series = new Int16Array(columns * rows).fill(-1);
	}

	set(x: number, y: number, series: number): void {
		const cell = (y >> 2) * this.columns + (x >> 1);
		this.#bits[cell]! |= dots[(y & 3) as 0 | 1 | 2 | 3][(x & 1) as 0 | 1];
		this.#series[cell] = series;
	}

	/** A straight line between two dots, without its ends. */
	connect(x1: number, y1: number, x2: number, y2: number, series: number): void {
		const steps = Math.max(Math.abs(x2 - x1), Math.abs(y2 - y1));
		for (let step = 1; step < steps; step++) {
			this.set(Math.round(x1 + ((x2 - x1) * step) / steps), Math.round(y1 + ((y2 - y1) * step) / steps), series);
		}
	}

	line(row: number): ChartSegment[] {
		const segments: { text: string; series: number | null }[] = [];
		for (let column = 0; column < this.columns; column++) {
			const cell = row * this.columns + column;
			const bits = this.#bits[cell]!;
			const text = bits === 0 ? " " : String.fromCharCode(0x2800 + bits);
			const owner = this.#series[cell]!;
			const series = owner === -1 ? null : owner;
			const last = segments.at(-1);
			if (last?.series === series) last.text += text;
			else segments.push({ text, series });
		}
		return segments;
	}
}

/** The line of ticks below a chart and the numbers under it; `broken` are columns with a value that is not finite. */
function xAxis(x: Range, labelWidth: number, columns: number, broken: ReadonlySet<number>): [string, string] {
	const margin = " ".repeat(labelWidth + 1);
	const ticks = ticksOf(x, Math.floor(columns / 12));
	const rule = Array.from({ length: columns }, () => "─");
	const names = Array.from({ length: columns }, () => " ");
	let free = 0;
	for (const tick of ticks) {
		const at = columns - 1 - dotOf(tick, x, columns);
		const text = tickText(tick);
		const start = Math.min(Math.max(at, 0), columns - text.length);
		if (start < free || at >= columns) continue;
		rule[at] = "┬";
		for (const [index, char] of [...text].entries()) names[start + index] = char;
		free = start + text.length + 1;
	}
	for (const column of broken) rule[column] = "×";
	return [`${margin}└${rule.join("")}`, `${margin} ${names.join("")}`];
}
