import { type PlotConfig, plot } from "asciichart";
import { bandColumns } from "./band-columns.ts";
import { ChartCells } from "./chart-cells.ts";
import type { ChartPlan, PlannedCurve } from "./chart-plan.ts";
import { type ColumnSamples, columnSamples } from "./column-samples.ts";
import { slotOn } from "./scale.ts";

type Signs = NonNullable<PlotConfig["symbols"]>;
/** asciichart's signs in ASCII: the start of a curve, the axis, three of a level line, the four corners, an upright line. */
const lineSigns: Signs = ["+", "|", "-", "-", "-", "\\", "/", "\\", "/", "|"];
const faintSigns: Signs = [" ", " ", ".", ".", ".", ".", ".", ".", ".", "."];

/**
 * Curves as asciichart draws them. It has no x, no gaps, and colours every sign by itself, so it is given one unbroken piece
 * of one curve at a time: a number of a row, from 1, for each place between columns. `margin` columns at the right stay blank.
 */
export function asciiChart(plan: ChartPlan, columns: number, rows: number, margin: number): ChartCells {
	const cells = new ChartCells(columns + margin, rows);
	for (const one of plan.curves) {
		for (const [column, edges] of bandColumns(one, plan, columns, rows).entries()) {
			if (edges === undefined) continue;
			for (let slot = edges[0]; slot <= edges[1]; slot++) cells.set(rows - 1 - slot, column, ":", one.series, true);
		}
	}
	for (const one of plan.curves) {
		const isFaint = one.curve.isFaint === true;
		const found = pieces(one, plan, columns, rows, cells);
		const last = found.at(-1);
		if (last !== undefined && !isFaint) {
			const column = Math.min(columns - 1, last.start + Math.max(0, last.levels.length - 2));
			cells.ends.set(one.series, { row: rows - Math.round(last.levels.at(-1)!), column });
		}
		for (const { start, levels } of found) {
			if (levels.length === 1) {
				const row = rows - Math.round(levels[0]!);
				cells.set(row, Math.min(start, columns - 1), isFaint ? "." : "+", one.series, isFaint);
				continue;
			}
			const options = { height: rows - 1, min: 1, max: rows, offset: 1, format: () => " " };
			const drawn = plot(levels, { ...options, symbols: isFaint ? faintSigns : lineSigns }).split("\n");
			for (const [row, text] of drawn.entries()) {
				for (let at = 1; at < text.length; at++)
					if (text[at] !== " ") cells.set(row, start + at - 1, text[at]!, one.series, isFaint);
			}
		}
	}
	return cells;
}

interface Piece {
	/** The place of its first level; that of the last one is at most `columns`. */
	readonly start: number;
	readonly levels: number[];
}

/** A curve between what cannot be drawn: a level at each place, 1 at the least value of the chart. */
function pieces(
	{ curve, window, series }: PlannedCurve,
	{ x, y }: ChartPlan,
	columns: number,
	rows: number,
	cells: ChartCells,
): Piece[] {
	const level = (value: number) => 1 + slotOn(y, value, rows);
	const sample = (count: number) => {
		const columnOf = (index: number) => slotOn(x, curve.steps[index]!, count);
		return columnSamples(curve.values, [window.start, window.end], count, columnOf, y.kind);
	};
	// More points than places meet in some of them.
	const single = window.end - window.start > columns + 1 ? null : sample(columns + 1);
	const isCrowded = single === null || single.min.some((min, place) => min < single.max[place]!);
	// Two places for each part: the least and the greatest of it.
	const samples = isCrowded ? sample((columns + 1) >> 1) : single;
	const size = isCrowded ? 2 : 1;
	if (!curve.isFaint) cells.mark(series, samples, (part) => Math.min(columns - 1, part * size));
	const found: Piece[] = [];
	let piece: Piece | undefined;
	const reach = (place: number, values: readonly number[]) => {
		if (piece === undefined) {
			piece = { start: place, levels: [] };
			found.push(piece);
		}
		const { start, levels } = piece;
		const [from, gap] = [levels.at(-1), place - (start + levels.length)];
		// Exact at every point, and straight between them.
		const to = level(values[0]!);
		for (let at = 1; at <= gap; at++) levels.push(from! + ((to - from!) * at) / (gap + 1));
		for (const value of values) levels.push(level(value));
	};
	if (!Number.isNaN(window.left)) reach(0, [window.left]);
	for (let part = 0; part < samples.min.length; part++) {
		if (Number.isNaN(samples.min[part])) {
			if (samples.broken[part] !== 0) piece = undefined;
			continue;
		}
		const values = size === 1 ? [samples.min[part]!] : ordered(samples, part);
		if (piece !== undefined && piece.start + piece.levels.length > part * size)
			piece.levels.length = part * size - piece.start;
		reach(part * size, values);
	}
	const end = samples.min.length * size - 1;
	if (!Number.isNaN(window.right)) {
		const isTaken = piece !== undefined && piece.start + piece.levels.length > end;
		if (!isTaken) reach(end, [window.right]);
	}
	return found;
}

/** Least and greatest of a part, the one that came first of them first, as far as its ends tell. */
function ordered({ min, max, first, last }: ColumnSamples, part: number): readonly [number, number] {
	const [low, high] = [min[part]!, max[part]!];
	return first[part]! - low > high - first[part]! || last[part]! === low ? [high, low] : [low, high];
}
