import { DataError } from "../../model/problem.ts";
import { Decimal } from "../table/decimal.ts";
import { GrowingColumn } from "../table/growing-column.ts";
import { numberOfWord } from "../table/number-word.ts";
import { RowNumbers } from "../table/row-numbers.ts";
import type { ValueAllowance } from "../table/value-allowance.ts";
import { deepest, type JsonCursor } from "./json-cursor.ts";

/** Names past this are left out. */
const mostNames = 8192;
const longestName = 1000;

/** A name that records have. */
interface Field {
	/** The object it stands in: `metrics.` for one in the object `metrics`. */
	readonly prefix: string;
	/** As it is written, with quotes. */
	readonly key: Buffer;
	/** What stands before the names in it, where it is an object. */
	readonly inner: string;
	readonly order: number;
	column: GrowingColumn | null;
}

/** Objects as rows: their numbers by dotted names, lists left out. */
export class RecordTable {
	rowCount = 0;
	/** Names that were too many. */
	leftOut = 0;
	readonly #memory: ValueAllowance;
	readonly #fields: Field[] = [];
	readonly #byName = new Map<string, Field>();
	readonly #touched: GrowingColumn[] = [];
	readonly #decimal = new Decimal();
	/** Where the next key is expected among the fields: records have mostly the same keys in the same order. */
	#next = 0;
	readonly #rowNumbers: RowNumbers;

	constructor(memory: ValueAllowance) {
		this.#memory = memory;
		this.#rowNumbers = new RowNumbers(memory);
	}

	get columns(): GrowingColumn[] {
		return this.#fields.flatMap(({ column }) => column ?? []);
	}

	/** All names, those of texts and of columns without a number too. */
	get names(): string[] {
		return [...this.#byName.keys()];
	}

	/** Whether no more rows fit. */
	get isFull(): boolean {
		return this.#memory.isSpent || this.rowCount >= 1 << 24;
	}

	/** Reads the object at the cursor as the next row. Throws a DataError where it is broken; the table is then as before. */
	add(cursor: JsonCursor): void {
		this.#next = 0;
		this.#touched.length = 0;
		try {
			this.#object(cursor, "", 1);
		} catch (error) {
			this.#undo();
			throw error;
		}
		this.#rowNumbers.pay(this.rowCount + 1);
		// Some of its columns would have one value more than others.
		if (this.#memory.isSpent && this.rowCount > 0) this.#undo();
		else this.rowCount++;
	}

	#undo(): void {
		for (const column of this.#touched) column.undo(this.rowCount);
	}

	#object(cursor: JsonCursor, prefix: string, depth: number): void {
		if (depth > deepest) throw new DataError(`nested deeper than ${deepest} levels`, cursor.line);
		cursor.expect("{");
		if (cursor.passes("}")) return;
		do {
			const field = this.#field(cursor, prefix);
			cursor.expect(":");
			if (field === null) cursor.skip();
			else this.#value(cursor, field, depth);
		} while (cursor.hasMore("}"));
	}

	#value(cursor: JsonCursor, field: Field, depth: number): void {
		const kind = cursor.kind();
		if (kind === "number") {
			cursor.number();
			this.#column(field).add(this.rowCount, cursor.value);
		} else if (kind === "text") this.#text(cursor, field);
		else if (kind === "object") this.#object(cursor, field.inner, depth + 1);
		else if (kind === "list") cursor.skip();
		else {
			cursor.word(kind);
			if (kind !== "null") this.#column(field).addText(this.rowCount, cursor.line, kind);
		}
	}

	/** A text counts where it says a number: some loggers write all as texts. */
	#text(cursor: JsonCursor, field: Field): void {
		const start = cursor.skipText();
		const end = cursor.at - 1;
		if (start === end) return;
		const { bytes } = cursor;
		if (this.#decimal.read(bytes, start, 0x2e) === end) {
			this.#column(field).add(this.rowCount, this.#decimal.value);
			return;
		}
		const column = this.#column(field);
		const word = end - start > 12 ? undefined : numberOfWord(bytes.toString("latin1", start, end));
		if (word === null) return;
		if (word !== undefined) column.add(this.rowCount, word);
		else if (column.asksForText)
			column.addText(this.rowCount, cursor.line, bytes.toString("utf8", start, Math.min(end, start + 200)));
		else column.addText(this.rowCount, 0, "");
	}

	#column(field: Field): GrowingColumn {
		if (field.column === null) {
			field.column = new GrowingColumn(field.inner.slice(0, -1), this.#memory);
			this.#rowNumbers.know(field.column);
		}
		this.#touched.push(field.column);
		return field.column;
	}

	/** The field of the key at the cursor, which is passed; null where names are too many. */
	#field(cursor: JsonCursor, prefix: string): Field | null {
		const guess = this.#fields[this.#next];
		cursor.peek();
		if (guess !== undefined && guess.prefix === prefix && isAt(cursor.bytes, cursor.at, guess.key)) {
			cursor.at += guess.key.length;
			this.#next++;
			return guess;
		}
		const start = cursor.at;
		if (cursor.kind() !== "text") cursor.fail("a key");
		const name = prefix + cursor.text(longestName);
		let field = this.#byName.get(name);
		if (field === undefined) {
			if (this.#fields.length === mostNames || name.length > longestName) {
				this.leftOut++;
				return null;
			}
			const key = Buffer.from(cursor.bytes.subarray(start, cursor.at));
			field = { prefix, key, inner: `${name}.`, order: this.#fields.length, column: null };
			this.#fields.push(field);
			this.#byName.set(name, field);
		}
		this.#next = field.order + 1;
		return field;
	}
}

function isAt(bytes: Buffer, at: number, key: Buffer): boolean {
	for (let index = 0; index < key.length; index++) if (bytes[at + index] !== key[index]) return false;
	return true;
}
