import { DataError } from "../../model/problem.ts";
import type { ByteSource } from "../byte-source.ts";
import type { SeriesFile, SeriesReader } from "../series-format.ts";
import { FileTail } from "../table/file-tail.ts";
import { ValueAllowance } from "../table/value-allowance.ts";
import { JsonCursor } from "./json-cursor.ts";
import { recordSeries } from "./record-series.ts";
import { RecordTable } from "./record-table.ts";

/** Longer lines are left out. */
const longestLine = 4 << 20;
const mostValueBytes = 160 << 20;
/** With the axes of series that have gaps. */
const mostBytes = 192 << 20;
/** Of a file that is so large and has so few numbers that its table is never full. */
const mostRead = 1 << 30;
const newline = 0x0a;

/** Lines that could not be read. */
interface Told {
	count: number;
	line: number;
	reason: string;
}

/** Reads a file of one JSON object a line, each byte once. */
export class JsonLinesReader implements SeriesReader {
	readonly #tail = new FileTail();
	#memory = new ValueAllowance(mostValueBytes);
	#table = new RecordTable(this.#memory);
	#rest: Buffer = Buffer.alloc(0);
	#line = 1;
	#isSkipping = false;
	#bad: Told = { count: 0, line: 0, reason: "" };
	#other: Told = { count: 0, line: 0, reason: "" };
	#long: Told = { count: 0, line: 0, reason: "" };

	/** Throws a DataError where there are lines and none of them is JSON. */
	async read(source: ByteSource): Promise<SeriesFile> {
		if (!(await this.#tail.isSame(source))) this.#forget();
		await this.#readOn(source);
		if (this.#takesLast()) this.#rest = Buffer.alloc(0);
		const { count, line, reason } = this.#bad;
		if (count > 0 && this.#table.rowCount === 0 && this.#other.count === 0) throw new DataError(reason, line);
		const problems = [
			...told(this.#bad, "cannot be read"),
			...told(this.#other, "without an object"),
			...told(this.#long, "too long"),
		];
		if (this.#table.isFull)
			problems.push(`only the first ${this.#table.rowCount} lines are read: the others would take too much memory`);
		if (this.#tail.place >= mostRead) problems.push(`only the first ${mostRead} bytes are read`);
		const { series, problems: more } = recordSeries(
			this.#table,
			new ValueAllowance(mostBytes - this.#table.columns.reduce((sum, { bytes }) => sum + bytes, 0)),
		);
		const isCut = this.#table.isFull || this.#tail.place >= mostRead;
		return { series, arrays: [], facts: new Map(), problems: [...problems, ...more], ...(isCut && { isCut }) };
	}

	async #readOn(source: ByteSource): Promise<void> {
		if (this.#table.isFull) return;
		for await (const bytes of this.#tail.unread(source, mostRead)) {
			this.#feed(bytes);
			this.#memory.likelyRows = Math.ceil((this.#table.rowCount / this.#tail.place) * source.size);
			if (this.#table.isFull) return;
		}
	}

	#forget(): void {
		this.#memory = new ValueAllowance(mostValueBytes);
		this.#table = new RecordTable(this.#memory);
		this.#rest = Buffer.alloc(0);
		this.#line = 1;
		this.#isSkipping = false;
		this.#bad = { count: 0, line: 0, reason: "" };
		this.#other = { count: 0, line: 0, reason: "" };
		this.#long = { count: 0, line: 0, reason: "" };
	}

	#feed(piece: Buffer): void {
		const bytes = this.#rest.length > 0 ? Buffer.concat([this.#rest, piece]) : piece;
		let at = 0;
		for (let end = bytes.indexOf(newline); end >= 0; end = bytes.indexOf(newline, at)) {
			if (!this.#isSkipping) this.#take(bytes, at, end);
			this.#isSkipping = false;
			this.#line++;
			at = end + 1;
		}
		if (!this.#isSkipping && bytes.length - at > longestLine) {
			tell(this.#long, this.#line, `more than ${longestLine} bytes`);
			this.#isSkipping = true;
		}
		// A copy, for the rest is small and would keep all of the piece in memory.
		this.#rest = this.#isSkipping ? Buffer.alloc(0) : Buffer.from(bytes.subarray(at));
	}

	#take(bytes: Buffer, start: number, end: number): void {
		const cursor = new JsonCursor(bytes, this.#line === 1 ? afterMark(bytes, start) : start, end, this.#line);
		const first = cursor.peek();
		if (first < 0 || this.#table.isFull) return;
		try {
			if (first === 0x7b) {
				this.#table.add(cursor);
				// What follows the object makes the line a wrong one, but what it says is plain.
				if (cursor.peek() >= 0) tell(this.#bad, this.#line, "more follows the object");
			} else {
				cursor.skip();
				if (cursor.peek() >= 0) cursor.fail("the end of the line");
				tell(this.#other, this.#line, "");
			}
		} catch (error) {
			if (!(error instanceof DataError)) throw error;
			tell(this.#bad, this.#line, error.message);
		}
	}

	/** A last line without its end is whole where its object is closed; else it is not yet written. */
	#takesLast(): boolean {
		const start = this.#line === 1 ? afterMark(this.#rest, 0) : 0;
		const cursor = new JsonCursor(this.#rest, start, this.#rest.length, this.#line);
		if (cursor.peek() !== 0x7b || this.#table.isFull) return false;
		try {
			this.#table.add(cursor);
			return true;
		} catch (error) {
			if (error instanceof DataError) return false;
			throw error;
		}
	}
}

function tell(told: Told, line: number, reason: string): void {
	if (told.count++ > 0) return;
	told.line = line;
	told.reason = reason;
}

function told({ count, line, reason }: Told, what: string): string[] {
	if (count === 0) return [];
	return [
		`${count} ${count === 1 ? "line" : "lines"} ${what}, the first is line ${line}${reason === "" ? "" : `: ${reason}`}`,
	];
}

function afterMark(bytes: Buffer, start: number): number {
	return bytes[start] === 0xef && bytes[start + 1] === 0xbb && bytes[start + 2] === 0xbf ? start + 3 : start;
}
