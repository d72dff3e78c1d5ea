/*
 * A row of a CSV file (https://www.rfc-editor.org/rfc/rfc4180, read as loosely as pandas reads it): cells with one
 * delimiter between, up to \n, \r or \r\n. A cell that begins with " goes on to the next " that is not doubled, line breaks
 * in it too; what follows up to the delimiter belongs to it. Any other " is a sign like others. A cell ends for its reader
 * at a NUL, as a text of C does.
 */

import { Decimal } from "../table/decimal.ts";
import { numberOfWord } from "../table/number-word.ts";
import { groupedNumber } from "./grouped-number.ts";

/** Bytes that have a meaning. */
export interface CsvSigns {
	readonly delimiter: number;
	/** The decimal point. */
	readonly point: number;
	/** What is taken for one too; 0 for nothing. */
	readonly otherPoint: number;
}

/**
 * A cell: with nothing in it (or a word for that), a number (one of percent as it is printed), or something else. `grouped`
 * is a number if the signs in it part thousands; `ungrouped` is a text whose digits show that they do not.
 */
export const cellKind = { blank: 0, number: 1, text: 2, grouped: 3, ungrouped: 4 } as const;

/** Cells past this are counted and not kept. */
export const mostCells = 8192;
/** No number is written longer. */
const longestNumber = 4096;
const [newline, return_, quote, space, percent] = [0x0a, 0x0d, 0x22, 0x20, 0x25];

/** The row last read. One object reads all rows of a file, and makes no other while it does. */
export class CsvRow {
	/** Cells, those that were not kept too. */
	count = 0;
	kinds = new Uint8Array(16);
	numbers = new Float64Array(16);
	/** Line breaks inside the row. */
	breaks = 0;
	/** Whether the bytes ended inside quotes when `read` last returned -1. */
	isOpen = false;
	readonly #delimiter: number;
	readonly #point: number;
	readonly #otherPoint: number;
	readonly #decimal = new Decimal();
	#bytes: Buffer = Buffer.alloc(0);
	#starts = new Int32Array(16);
	#ends = new Int32Array(16);
	#quoting = true;

	constructor({ delimiter, point, otherPoint }: CsvSigns) {
		this.#delimiter = delimiter;
		this.#point = point;
		this.#otherPoint = otherPoint;
	}

	/**
	 * Reads the row that begins at `start`: the place of the next one, or -1 where the bytes end before it does.
	 * `isEnd`: no bytes follow these. Without `quoting`, `"` is a sign like others.
	 */
	read(bytes: Buffer, start: number, isEnd: boolean, quoting = true): number {
		this.#bytes = bytes;
		this.#quoting = quoting;
		this.count = 0;
		this.breaks = 0;
		this.isOpen = false;
		for (let at = start; ; at++) {
			let end = this.#decimal.read(bytes, at, this.#point);
			if (end > 0 && this.#isEnd(bytes, end)) this.#keep(cellKind.number, this.#decimal.value, at, end);
			else {
				end = this.#cellEnd(bytes, at);
				if (end < 0) return -1;
				this.#classify(bytes, at, end);
			}
			at = end;
			if (at >= bytes.length) return isEnd ? at : -1;
			const byte = bytes[at];
			if (byte === newline) return at + 1;
			if (byte === return_) return bytes[at + 1] === newline ? at + 2 : at + 1;
		}
	}

	/** What a cell says, without quotes; no more than about `most` of its bytes. */
	text(cell: number, most = 1000): string {
		const [start, end] = [this.#starts[cell]!, Math.min(this.#ends[cell]!, this.#starts[cell]! + most)];
		const text = this.#bytes.toString("utf8", start, end);
		const said = this.#quoting && text.startsWith('"') ? unquoted(text) : text;
		const nul = said.indexOf("\0");
		return nul < 0 ? said : said.slice(0, nul);
	}

	#isEnd(bytes: Buffer, at: number): boolean {
		const byte = bytes[at];
		return byte === this.#delimiter || byte === newline || byte === return_ || byte === undefined;
	}

	/** Where the cell that begins at `start` ends; -1 inside quotes that are not closed. */
	#cellEnd(bytes: Buffer, start: number): number {
		let at = start;
		if (this.#quoting && bytes[at] === quote) {
			do {
				at = bytes.indexOf(quote, at + 1);
				if (at < 0) {
					this.isOpen = true;
					return -1;
				}
				at++;
			} while (bytes[at] === quote);
			for (let inside = start; inside < at; inside++) if (bytes[inside] === newline) this.breaks++;
		}
		while (!this.#isEnd(bytes, at)) at++;
		return at;
	}

	#classify(bytes: Buffer, start: number, end: number): void {
		let [from, to] = [start, end];
		if (this.#quoting && bytes[from] === quote && to - from > 1 && bytes[to - 1] === quote) {
			from++;
			to--;
		}
		if (to - from > longestNumber) {
			this.#keep(cellKind.text, 0, start, end);
			return;
		}
		for (let at = from; at < to; at++) if (bytes[at] === 0) to = at;
		while (from < to && isSpace(bytes[from]!)) from++;
		while (to > from && isSpace(bytes[to - 1]!)) to--;
		let last = to;
		if (to - from > 1 && bytes[to - 1] === percent) last--;
		while (last > from && isSpace(bytes[last - 1]!)) last--;
		const isNumber =
			this.#decimal.read(bytes, from, this.#point) === last ||
			(this.#otherPoint !== 0 && this.#decimal.read(bytes, from, this.#otherPoint) === last);
		if (isNumber) this.#keep(cellKind.number, this.#decimal.value, start, end);
		else if (from === to) this.#keep(cellKind.blank, 0, start, end);
		else this.#keepWord(bytes.toString("latin1", from, last), bytes.toString("latin1", last, to), start, end);
	}

	#keepWord(text: string, unit: string, start: number, end: number): void {
		const word = unit === "" ? numberOfWord(text) : undefined;
		if (word !== undefined) {
			this.#keep(word === null ? cellKind.blank : cellKind.number, word ?? 0, start, end);
			return;
		}
		const grouped = this.#otherPoint === 0 ? groupedNumber(text, this.#point) : undefined;
		if (typeof grouped === "number") this.#keep(cellKind.grouped, grouped, start, end);
		else this.#keep(grouped === null ? cellKind.ungrouped : cellKind.text, 0, start, end);
	}

	#keep(kind: number, number: number, start: number, end: number): void {
		const cell = this.count++;
		if (cell >= mostCells) return;
		if (cell === this.kinds.length) this.#widen();
		this.kinds[cell] = kind;
		this.numbers[cell] = number;
		this.#starts[cell] = start;
		this.#ends[cell] = end;
	}

	#widen(): void {
		const length = this.kinds.length * 2;
		const [kinds, numbers] = [new Uint8Array(length), new Float64Array(length)];
		const [starts, ends] = [new Int32Array(length), new Int32Array(length)];
		kinds.set(this.kinds);
		numbers.set(this.numbers);
		starts.set(this.#starts);
		ends.set(this.#ends);
		this.kinds = kinds;
		this.numbers = numbers;
		this.#starts = starts;
		this.#ends = ends;
	}
}

function isSpace(byte: number): boolean {
	return byte === space || byte === 0x09;
}

/** A quoted cell without its quotes, doubled ones as one; what follows the closing quote stays. */
function unquoted(text: string): string {
	let said = "";
	for (let at = 1; ; ) {
		const end = text.indexOf('"', at);
		if (end < 0) return said + text.slice(at);
		said += text.slice(at, end);
		if (text[end + 1] !== '"') return said + text.slice(end + 1);
		said += '"';
		at = end + 2;
	}
}
