import { brokenMarks } from "./broken-marks.ts";
import type { ChartSegment } from "./chart-series.ts";
import type { ColumnSamples } from "./column-samples.ts";

/** The field of a chart, a sign a cell. */
export class ChartCells {
	readonly columns: number;
	readonly rows: number;
	/** Where the line of each series ends. */
	readonly ends = new Map<number, { readonly row: number; readonly column: number }>();
	/** Bits of what cannot be drawn, by column, with the first series that has it. */
	readonly broken = new Map<number, { readonly bits: number; readonly series: number }>();
	/** How many values cannot be drawn, in the order of `brokenMarks`. */
	readonly counts: Float64Array = new Float64Array(brokenMarks.length);
	readonly #signs: string[];
	/** The series of each sign; -1: none. */
	readonly #series: Int16Array;
	readonly #isFaint: Uint8Array;

	constructor(columns: number, rows: number) {
		this.columns = columns;
		this.rows = rows;
		this.#signs = new Array<string>(columns * rows).fill(" ");
		this.#series = new Int16Array(columns * rows).fill(-1);
		this.#isFaint = new Uint8Array(columns * rows);
	}

	/** Row 0 is the uppermost. */
	set(row: number, column: number, sign: string, series: number | null, isFaint: boolean): void {
		const cell = row * this.columns + column;
		this.#signs[cell] = sign;
		this.#series[cell] = series ?? -1;
		this.#isFaint[cell] = isFaint ? 1 : 0;
	}

	/** Notes what of a series cannot be drawn. */
	mark(series: number, { broken, counts }: ColumnSamples, columnOf: (sample: number) => number): void {
		for (const [kind, count] of counts.entries()) this.counts[kind]! += count;
		for (const [sample, bits] of broken.entries()) {
			if (bits === 0) continue;
			const known = this.broken.get(columnOf(sample));
			this.broken.set(columnOf(sample), { bits: bits | (known?.bits ?? 0), series: known?.series ?? series });
		}
	}

	isBlank(row: number, column: number): boolean {
		return this.#signs[row * this.columns + column] === " ";
	}

	line(row: number): ChartSegment[] {
		const pieces: { text: string; series: number | null; isFaint?: true }[] = [];
		for (let column = 0; column < this.columns; column++) {
			const cell = row * this.columns + column;
			const text = this.#signs[cell]!;
			const owner = this.#series[cell]!;
			const series = owner === -1 ? null : owner;
			const isFaint = this.#isFaint[cell] === 1;
			const last = pieces.at(-1);
			if (last?.series === series && (last.isFaint ?? false) === isFaint) last.text += text;
			else pieces.push({ text, series, ...(isFaint && { isFaint }) });
		}
		return pieces;
	}
}
