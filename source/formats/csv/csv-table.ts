import type { Value } from "../../model/value.ts";
import type { NamedArray } from "../array-file.ts";
import type { SeriesFile } from "../series-format.ts";
import { columnProblems } from "../table/column-problems.ts";
import { GrowingColumn } from "../table/growing-column.ts";
import { isSampleTable } from "../table/is-sample-table.ts";
import { nameText } from "../table/name-text.ts";
import { RowNumbers } from "../table/row-numbers.ts";
import { tableSeries } from "../table/table-series.ts";
import { ValueAllowance } from "../table/value-allowance.ts";
import { type CsvDialect, csvDialect } from "./csv-dialect.ts";
import { CsvRow, cellKind, mostCells } from "./csv-row.ts";
import { type LongForm, longForm, mayPart } from "./long-form.ts";
import { longSeries } from "./long-series.ts";
import { matrixOf } from "./matrix-of.ts";
import { WordColumn } from "./word-column.ts";

/** Longer lines are left out. */
export const longestLine = 4 << 20;
const mostRows = 1 << 24;
const mostValueBytes = 160 << 20;
/** With the axes of columns that have gaps. */
const mostBytes = 192 << 20;
/** Rows that begin with a quote which is never closed, before quotes are taken for signs like others. */
const mostOpenRows = 16;
const mostWordColumns = 8;
/** Of more columns without names nobody tells one from another. */
const mostUnnamed = 16;
const [newline, return_, hash] = [0x0a, 0x0d, 0x23];
/** Cells of a column with thousands parted, and cells in which the same sign parts none. */
const groups = { seen: 1, denied: 2 } as const;

/** A CSV file read piece by piece into columns. */
export class CsvTable {
	readonly #name: string;
	readonly #dialect: CsvDialect;
	readonly #row: CsvRow;
	readonly #memory = new ValueAllowance(mostValueBytes);
	readonly #columns: readonly GrowingColumn[];
	/** Of those columns, by their places, whose words may name what stands in a row. */
	readonly #words: ReadonlyMap<number, WordColumn>;
	/** Of each column, what its cells say of the signs that may part thousands. */
	#grouping: Uint8Array;
	#rest: Buffer = Buffer.alloc(0);
	#rowCount = 0;
	#bytesRead = 0;
	#line = 1;
	#awaitsHeader: boolean;
	/** Whether the bytes are inside a line that is too long. */
	#isSkipping = false;
	#endedWithReturn = false;
	#openRows = 0;
	readonly #rowNumbers = new RowNumbers(this.#memory);
	readonly #wide = { count: 0, line: 0, cells: 0 };
	readonly #long = { count: 0, line: 0 };

	/** For a file that begins with `head`: whole rows, or the whole file where `isEnd`. `name` is its own without the ending. */
	constructor(head: Buffer, isEnd: boolean, isTsv: boolean, name: string) {
		this.#name = name;
		this.#dialect = csvDialect(head, isEnd, isTsv, name);
		this.#row = new CsvRow(this.#dialect);
		this.#awaitsHeader = this.#dialect.hasHeader;
		this.#columns = this.#dialect.names.map((name) => new GrowingColumn(name, this.#memory));
		this.#grouping = new Uint8Array(this.#columns.length);
		for (const column of this.#columns) this.#rowNumbers.know(column);
		const places = [...this.#columns.keys()]
			.filter((cell) => mayPart(this.#columns[cell]!.name))
			.slice(0, mostWordColumns);
		this.#words = new Map(places.map((cell) => [cell, new WordColumn(this.#columns[cell]!.name, this.#memory)]));
	}

	/** Reads the whole rows of the next bytes; what is left waits for more. */
	feed(piece: Buffer): void {
		this.#bytesRead += piece.length;
		// No row ends in it, and the start of this one need not be read again and again.
		const isWithin = this.#rest.length > 0 && lineEnd(piece, 0) < 0;
		if (isWithin && this.#rest.length + piece.length <= longestLine) {
			this.#rest = Buffer.concat([this.#rest, piece]);
			return;
		}
		let [bytes, at] = this.#glued(piece);
		if (this.#isSkipping) {
			const end = lineEnd(bytes, at);
			if (end < 0) return;
			this.#isSkipping = false;
			this.#line++;
			at = end;
		}
		at = this.#rows(bytes, at);
		if (at > 0) this.#endedWithReturn = at === bytes.length && bytes[at - 1] === return_;
		// A copy, for the rest is small and would keep all of the piece in memory.
		this.#rest = Buffer.from(bytes.subarray(at));
	}

	/** The bytes to go on with, and where: those of the row that goes on from the last piece are not copied with the others. */
	#glued(piece: Buffer): [Buffer, number] {
		const rest = this.#rest;
		if (rest.length === 0) return [piece, this.#endedWithReturn && piece[0] === newline ? 1 : 0];
		const end = lineEnd(piece, 0);
		if (end < 0) return [Buffer.concat([rest, piece]), 0];
		const row = Buffer.concat([rest, piece.subarray(0, end)]);
		const at = this.#rows(row, 0);
		if (at === row.length) return [piece, end];
		return [Buffer.concat([row.subarray(at), piece.subarray(end)]), 0];
	}

	/** Tells that about so many more bytes will come. */
	expect(bytes: number): void {
		const read = Math.max(1, this.#bytesRead);
		this.#memory.likelyRows = Math.min(mostRows, Math.ceil(this.#rowCount * (1 + bytes / read)));
	}

	/** All that is known now. A last line without its end is taken for whole where it has a cell for each column. */
	file(): SeriesFile {
		const problems: string[] = [];
		const grouping = this.#grouping.slice();
		const isLast = this.#lastRow();
		const { count, line, cells } = this.#wide;
		if (count > 0) {
			const names = this.#columns.length;
			const where = `the first at line ${line}: ${cells} cells for ${names} columns`;
			problems.push(`${count} ${count === 1 ? "line is" : "lines are"} left out, being too wide, ${where}`);
		}
		const long = this.#long;
		if (long.count > 0) {
			const what = `of more than ${longestLine} bytes ${long.count === 1 ? "is" : "are"} left out`;
			problems.push(`${long.count} ${long.count === 1 ? "line" : "lines"} ${what}, the first at line ${long.line}`);
		}
		if (this.#openRows > 0)
			problems.push(`${this.#openRows} ${this.#openRows === 1 ? "quote is" : "quotes are"} never closed`);
		if (this.#row.isOpen && this.#rest.includes(newline))
			problems.push(`line ${this.#line}: a quote is open up to the end`);
		if (this.isFull)
			problems.push(`only the first ${this.#rowCount} rows are read: the others would take too much memory`);
		const isClear = (_: unknown, cell: number): boolean => this.#grouping[cell] !== (groups.seen | groups.denied);
		for (const [cell, { name }] of this.#columns.entries())
			if (!isClear(name, cell))
				problems.push(`${nameText(name)}: left out, for it has thousands parted and decimals alike`);
		const columns = this.#columns.filter(isClear);
		const form = longForm([...this.#words.values()], columns, this.#rowCount);
		const table = this.#contentsOf(columns, form);
		const facts = new Map<string, Value>();
		const isFact = (column: string): boolean =>
			this.#rowCount === 1 && !form?.words.some(({ name }) => name === column);
		for (const { name, firstText } of this.#columns)
			if (firstText !== null && isFact(name)) facts.set(name, firstText.text);
		if (isLast) this.#undo(grouping);
		return { ...table, facts, problems: [...problems, ...table.problems], ...(this.isFull && { isCut: true }) };
	}

	/** Samples and what a model said of each are no curves, nor is a matrix, which is an array. */
	#contentsOf(
		columns: readonly GrowingColumn[],
		form: LongForm | null,
	): Pick<SeriesFile, "series" | "arrays" | "problems"> {
		const { names, isNamed } = this.#dialect;
		const rowCount = this.#rowCount;
		const left = new ValueAllowance(mostBytes - this.#columns.reduce((sum, { bytes }) => sum + bytes, 0));
		const arrays: NamedArray[] = [];
		if (form !== null) return { ...longSeries(form, columns, rowCount, left), arrays };
		if (isNamed && rowCount > 1 && isSampleTable(names)) return { series: [], arrays, problems: [] };
		if (isNamed || names.length <= mostUnnamed) return { ...tableSeries(columns, rowCount, left), arrays };
		const problems = columnProblems(columns, rowCount);
		const array = columns.length === names.length ? matrixOf(columns, rowCount, left) : null;
		if (array !== null) arrays.push({ name: this.#name, array });
		else problems.push(`a matrix of ${rowCount} rows and ${names.length} columns is too large`);
		return { series: [], arrays, problems };
	}

	/** Whether no more rows fit. */
	get isFull(): boolean {
		return this.#memory.isSpent || this.#rowCount === mostRows;
	}

	/** Reads rows from `at` on: the place of the first that is not whole. */
	#rows(bytes: Buffer, at: number): number {
		while (at < bytes.length) {
			const isComment = bytes[at] === hash;
			let next = this.#row.read(bytes, at, false, !isComment && this.#openRows < mostOpenRows);
			if (next < 0) {
				if (bytes.length - at <= longestLine) return at;
				next = this.#row.isOpen ? this.#withoutQuotes(bytes, at) : -1;
				if (next < 0) {
					if (this.#long.count++ === 0) this.#long.line = this.#line;
					this.#isSkipping = true;
					return bytes.length;
				}
			}
			if (!isComment) this.#take();
			this.#line += 1 + this.#row.breaks;
			at = next;
		}
		return at;
	}

	/** A row whose quote is never closed, with the quote as a sign like others: without that it would swallow the file. */
	#withoutQuotes(bytes: Buffer, at: number): number {
		this.#openRows++;
		return this.#row.read(bytes, at, false, false);
	}

	/** Adds the row just read. */
	#take(): void {
		const { count, kinds, numbers } = this.#row;
		if (count === 1 && kinds[0] === cellKind.blank) return;
		if (this.#awaitsHeader) {
			this.#awaitsHeader = false;
			return;
		}
		const width = this.#columns.length;
		if (this.isFull || this.#isTooWide() || this.#isHeaderAgain()) return;
		const row = this.#rowCount++;
		for (let cell = 0; cell < count && cell < width; cell++) {
			const kind = kinds[cell]!;
			if (kind === cellKind.number) this.#columns[cell]!.add(row, numbers[cell]!);
			else if (kind !== cellKind.blank) this.#takeWord(row, cell, kind, numbers[cell]!);
		}
		this.#rowNumbers.pay(this.#rowCount);
		// Some of its columns would have one value more than others.
		if (this.#memory.isSpent && this.#rowCount > 1) this.#undo(this.#grouping);
	}

	/** A cell that is no plain number. */
	#takeWord(row: number, cell: number, kind: number, number: number): void {
		const column = this.#columns[cell]!;
		if (kind === cellKind.ungrouped) this.#grouping[cell]! |= groups.denied;
		else if (kind === cellKind.grouped && (this.#grouping[cell]! & groups.denied) === 0) {
			this.#grouping[cell]! |= groups.seen;
			column.add(row, number);
			return;
		}
		const words = this.#words.get(cell);
		const text = column.asksForText || words?.codes != null ? this.#row.text(cell) : "";
		column.addText(row, this.#line, text);
		words?.add(row, text);
	}

	/** Blank cells at the end are let pass. */
	#isTooWide(): boolean {
		const { count, kinds } = this.#row;
		const width = this.#columns.length;
		if (count <= width || (width === mostCells && count > mostCells)) return false;
		if (count <= mostCells && kinds.subarray(width, count).every((kind) => kind === cellKind.blank)) return false;
		if (this.#wide.count++ === 0) {
			this.#wide.line = this.#line;
			this.#wide.cells = count;
		}
		return true;
	}

	/** A program that is started again on the same file writes the header once more. */
	#isHeaderAgain(): boolean {
		if (this.#row.kinds[0] !== cellKind.text || !this.#dialect.hasHeader || this.#row.count !== this.#columns.length)
			return false;
		return this.#columns.every(({ name }, cell) => this.#row.text(cell).trim() === name);
	}

	/** Adds the row that has no end, if it has all its cells. */
	#lastRow(): boolean {
		const before = this.#rowCount;
		if (this.#isSkipping || this.#rest.length === 0 || this.#rest[0] === hash) return false;
		const next = this.#row.read(this.#rest, 0, true);
		if (next >= 0 && this.#row.count >= this.#columns.length) this.#take();
		return this.#rowCount > before;
	}

	#undo(grouping: Uint8Array): void {
		this.#rowCount--;
		this.#grouping = grouping;
		for (const column of [...this.#columns, ...this.#words.values()]) column.undo(this.#rowCount);
	}
}

/** The place after the next line break; -1 where there is none. */
function lineEnd(bytes: Buffer, start: number): number {
	const [a, b] = [bytes.indexOf(newline, start), bytes.indexOf(return_, start)];
	const end = a < 0 || (b >= 0 && b < a) ? b : a;
	if (end < 0) return -1;
	return bytes[end] === return_ && bytes[end + 1] === newline ? end + 2 : end + 1;
}
