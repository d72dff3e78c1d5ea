import type { ValueAllowance } from "../table/value-allowance.ts";

/** A column of more different words names nothing. */
const mostWords = 1024;
const longestWord = 200;
const firstRows = 1 << 10;

/** A column of texts that are few different words, each row with the number of its own. */
export class WordColumn {
	readonly name: string;
	/** The word with the number n stands at n - 1. */
	readonly words: string[] = [];
	/** Of each row, 0 where it has none; longer than the table, and the rows at its end may be missing. null where words are too many. */
	codes: Uint16Array | null = new Uint16Array(0);
	/** Rows with a word. */
	count = 0;
	readonly #numbers = new Map<string, number>();
	readonly #memory: ValueAllowance;
	/** Whether the last row had a new word. */
	#isNew = false;

	constructor(name: string, memory: ValueAllowance) {
		this.name = name;
		this.#memory = memory;
	}

	/** The word of a row, no earlier than the last one. */
	add(row: number, text: string): void {
		if (this.codes === null) return;
		const word = text.trim();
		let number = this.#numbers.get(word);
		this.#isNew = number === undefined;
		if (number === undefined) {
			number = this.words.push(word);
			this.#numbers.set(word, number);
		}
		const isFew = number <= mostWords && word !== "" && word.length <= longestWord;
		if (!isFew || (row >= this.codes.length && !this.#grow(row))) {
			this.codes = null;
			return;
		}
		this.codes[row] = number;
		this.count++;
	}

	/** Takes back what the last row added. */
	undo(row: number): void {
		if (this.codes === null || !this.codes[row]) return;
		this.codes[row] = 0;
		this.count--;
		if (this.#isNew) this.#numbers.delete(this.words.pop()!);
		this.#isNew = false;
	}

	#grow(row: number): boolean {
		const known = this.codes!;
		const length = Math.max(firstRows, known.length * 2, row + 1);
		if (!this.#memory.has(2 * (length - known.length))) return false;
		this.codes = new Uint16Array(length);
		this.codes.set(known);
		return true;
	}
}
