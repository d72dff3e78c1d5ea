import { isoSeconds } from "./iso-seconds.ts";
import type { MemoryBudget } from "./memory-budget.ts";

const none = new Float64Array();

/** One column of a table that is read row by row: its numbers, and which rows have one. */
export class GrowingColumn {
	readonly name: string;
	/** Longer than `count`. */
	values: Float64Array<ArrayBuffer> = none;
	/** The row of each value; null while all rows from 0 on have one. */
	rows: Uint32Array<ArrayBuffer> | null = null;
	count = 0;
	/** Cells that are neither blank nor a number. */
	texts = 0;
	/** The first of these and its line. */
	firstText: { readonly text: string; readonly line: number } | null = null;
	/** Whether its cells are dates: its values are seconds since 1970. */
	isClock = false;
	readonly #budget: MemoryBudget;
	#lastRow = -1;
	#lastTextRow = -1;

	constructor(name: string, budget: MemoryBudget) {
		this.name = name;
		this.#budget = budget;
	}

	/** Whether `addText` has a use for the text of the next cell that is none. */
	get asksForText(): boolean {
		return this.isClock || this.texts === 0;
	}

	/** The number of a row, no earlier than the last one; of two for one row the later counts. */
	add(row: number, value: number): void {
		if (row === this.#lastRow) {
			this.values[this.count - 1] = value;
			return;
		}
		if (this.rows === null && row !== this.count && !this.#keepRows()) return;
		if (this.count === this.values.length && !this.#grow()) return;
		this.values[this.count] = value;
		if (this.rows !== null) this.rows[this.count] = row;
		this.count++;
		this.#lastRow = row;
	}

	/** A cell that is no number: a date, or a text. */
	addText(row: number, line: number, text: string): void {
		const seconds = this.isClock || (this.count === 0 && this.texts === 0) ? isoSeconds(text) : undefined;
		if (seconds !== undefined) {
			this.isClock = true;
			this.add(row, seconds);
			return;
		}
		if (row === this.#lastTextRow) return;
		this.firstText ??= { text, line };
		this.texts++;
		this.#lastTextRow = row;
	}

	/** Takes back what the last row added. */
	undo(row: number): void {
		if (row === this.#lastRow) {
			this.count--;
			this.#lastRow = this.count === 0 ? -1 : this.rows === null ? this.count - 1 : this.rows[this.count - 1]!;
		}
		if (row === this.#lastTextRow) {
			this.texts--;
			this.#lastTextRow = -1;
			if (this.texts === 0) this.firstText = null;
		}
		if (this.count === 0) this.isClock = false;
	}

	#grow(): boolean {
		// Long ones in small steps: the memory that waits for rows would be missing elsewhere.
		const wanted = Math.max(8, this.values.length < 1 << 16 ? this.values.length : this.values.length >> 3);
		const each = this.rows === null ? 8 : 12;
		const more = Math.floor(this.#budget.take(wanted * each) / each);
		if (more === 0) return false;
		const values = new Float64Array(this.values.length + more);
		values.set(this.values);
		this.values = values;
		if (this.rows !== null) this.rows = resized(this.rows, values.length);
		return true;
	}

	#keepRows(): boolean {
		if (!this.#budget.has(this.values.length * 4)) return false;
		const rows = new Uint32Array(this.values.length);
		for (let row = 0; row < this.count; row++) rows[row] = row;
		this.rows = rows;
		return true;
	}
}

function resized(rows: Uint32Array, length: number): Uint32Array<ArrayBuffer> {
	const longer = new Uint32Array(length);
	longer.set(rows);
	return longer;
}
