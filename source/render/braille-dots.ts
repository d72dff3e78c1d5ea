/** Bits of the dots of a braille cell (U+2800 + bits), by row from the top, then column. */
const bitOf = [
	[0x01, 0x08],
	[0x02, 0x10],
	[0x04, 0x20],
	[0x40, 0x80],
] as const;

/** A layer of 2 × 4 dots a cell. */
export class BrailleDots {
	readonly columns: number;
	readonly rows: number;
	readonly #bits: Uint8Array;
	/** Which series drew into a cell last. */
	readonly #series: Int16Array;

	constructor(columns: number, rows: number) {
		this.columns = columns;
		this.rows = rows;
		this.#bits = new Uint8Array(columns * rows);
		this.#series = new Int16Array(columns * rows);
	}

	/** A dot, from the top left corner. */
	set(x: number, y: number, series: number): void {
		const cell = (y >> 2) * this.columns + (x >> 1);
		this.#bits[cell]! |= bitOf[(y & 3) as 0 | 1 | 2 | 3][(x & 1) as 0 | 1];
		this.#series[cell] = series;
	}

	/** A straight line between two dots, without its ends. */
	connect(x1: number, y1: number, x2: number, y2: number, series: number): void {
		const steps = Math.max(Math.abs(x2 - x1), Math.abs(y2 - y1));
		for (let step = 1; step < steps; step++)
			this.set(Math.round(x1 + ((x2 - x1) * step) / steps), Math.round(y1 + ((y2 - y1) * step) / steps), series);
	}

	/** The sign of a cell and its series; null where it has no dot. */
	cell(row: number, column: number): { readonly sign: string; readonly series: number } | null {
		const cell = row * this.columns + column;
		const bits = this.#bits[cell]!;
		return bits === 0 ? null : { sign: String.fromCharCode(0x2800 + bits), series: this.#series[cell]! };
	}
}
