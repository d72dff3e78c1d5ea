import { isoSeconds } from "./iso-seconds.ts";
import type { ValueAllowance } from "./value-allowance.ts";

/** Values that memory is taken for at a time. */
const step = 1 << 16;
/** Texts that are looked at: what most of them are like, these are. */
const mostLooked = 64;
/** What begins with a number, or has one in brackets: `1.5s`, `12 MB`, `0,5`, `$3`, `tensor(0.5)`. */
const numberLike =
	/^(?:(?:tensor)?[([]\s*[-+]?\d|[-+]?[$€£]?\d(?:[\d.,_' ]*\d)?\s*(?:%|[a-zA-Zµ]{1,3}(?:\/[a-z]{1,5})?)?$)/;
/** A value with its row, and what `tableSeries` will make for it: its step, another axis, its time. */
const bytesWithRow = 8 + 4 + 24;

/** One column of a table that is read row by row: its numbers, and which rows have one. */
export class GrowingColumn {
	readonly name: string;
	/** Longer than `count`. */
	values = new Float64Array(0);
	/** The row of each value; null while all rows from 0 on have one. */
	rows: Uint32Array<ArrayBuffer> | null = null;
	count = 0;
	/** Cells that are neither blank nor a number. */
	texts = 0;
	/** Of the first of these, how many look like numbers. */
	numberLikes = 0;
	/** The first of these and its line. */
	firstText: { readonly text: string; readonly line: number } | null = null;
	/** Whether its cells are dates: its values are seconds since 1970. */
	isClock = false;
	/** Whether one of its numbers is lower than that before it. */
	goesBack = false;
	readonly #budget: ValueAllowance;
	/** Values that memory was taken for. */
	#paid = 0;
	/** Whether someone else holds the values. */
	#isShared = false;
	#lastRow = -1;
	#lastTextRow = -1;
	/** Whether the last text looks like a number. */
	#isLastLike = false;

	constructor(name: string, budget: ValueAllowance) {
		this.name = name;
		this.#budget = budget;
	}

	/** Bytes that its values and rows take. */
	get bytes(): number {
		return this.count * (this.rows === null ? 8 : 12);
	}

	/** Whether `addText` has a use for the text of the next cell that is none. */
	get asksForText(): boolean {
		return this.isClock || this.texts < mostLooked;
	}

	/** Whether more of its cells look like numbers than not, though they are none. */
	get seemsNumeric(): boolean {
		const looked = Math.min(this.texts, mostLooked);
		return 2 * (this.count + (this.texts * this.numberLikes) / Math.max(1, looked)) > this.count + this.texts;
	}

	/** The values, for someone to keep. */
	share(): Float64Array {
		this.#isShared = true;
		return this.values.subarray(0, this.count);
	}

	/** The number of a row, no earlier than the last one; of two for one row the later counts. */
	add(row: number, value: number): void {
		if (row === this.#lastRow) {
			this.values[this.count - 1] = value;
			return;
		}
		if (this.rows === null && row !== this.count && !this.#keepRows()) return;
		if (this.count === this.#paid && !this.#pay(row)) return;
		this.values[this.count] = value;
		if (this.count > 0 && value < this.values[this.count - 1]!) this.goesBack = true;
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
		this.#isLastLike = this.texts < mostLooked && text.length <= 100 && numberLike.test(text);
		if (this.#isLastLike) this.numberLikes++;
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
			if (this.#isLastLike) this.numberLikes--;
			this.#lastTextRow = -1;
			if (this.texts === 0) this.firstText = null;
		}
		if (this.count === 0) this.isClock = false;
	}

	#pay(row: number): boolean {
		const wanted = Math.min(step, Math.max(8, this.#paid));
		const each = this.rows === null ? 8 : bytesWithRow;
		const more = Math.floor(this.#budget.take(wanted * each) / each);
		this.#paid += more;
		if (this.#paid > this.values.length) this.#grow(row);
		return more > 0;
	}

	/** To as much as it will likely need, for copying takes twice the memory; what is not written to takes none. */
	#grow(row: number): void {
		const likely = ((this.count + 1) / (row + 1)) * this.#budget.likelyRows * 1.05;
		const affordable = this.#paid + this.#budget.left / 8;
		const length = Math.ceil(Math.max(this.#paid, Math.min(affordable, Math.max(likely, this.values.length * 2))));
		const { values, rows } = this;
		this.values = new Float64Array(length);
		this.values.set(values.subarray(0, this.count));
		// At once: the collector would let many of them gather.
		if (!this.#isShared) values.buffer.transfer(0);
		this.#isShared = false;
		if (rows === null) return;
		this.rows = new Uint32Array(length);
		this.rows.set(rows.subarray(0, this.count));
		rows.buffer.transfer(0);
	}

	#keepRows(): boolean {
		if (!this.#budget.has(this.#paid * (bytesWithRow - 8))) return false;
		const rows = new Uint32Array(this.values.length);
		for (let row = 0; row < this.count; row++) rows[row] = row;
		this.rows = rows;
		return true;
	}
}
