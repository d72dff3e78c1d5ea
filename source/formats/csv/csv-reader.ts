import { DataError } from "../../model/problem.ts";
import type { ByteSource } from "../byte-source.ts";
import type { SeriesFile, SeriesReader } from "../series-format.ts";
import { FileTail } from "../table/file-tail.ts";
import { CsvTable, longestLine } from "./csv-table.ts";
import { gunzipped } from "./gunzipped.ts";
import { TextBytes } from "./text-bytes.ts";

/** What is learnt of a file is learnt from this much of it, or from all while there is less. */
const sample = 1 << 16;
/** Of a file that is so large and has so few numbers that its table is never full. */
const defaultMostRead = 1 << 30;
/** Unpacked bytes of a `.gz`. */
const mostUnpacked = 256 << 20;

/** Reads one CSV or TSV file; a packed one is read anew when it has changed, others only where they have grown. */
export class CsvReader implements SeriesReader {
	/** Without its ending. */
	readonly #name: string;
	readonly #isTsv: boolean;
	readonly #isPacked: boolean;
	readonly #mostRead: number;
	readonly #tail = new FileTail();
	#text = new TextBytes();
	/** All bytes, while they are few. */
	#head: Buffer = Buffer.alloc(0);
	#table: CsvTable | null = null;
	/** Of a packed file. */
	#known: SeriesFile | null = null;

	/** `mostRead`: bytes of the file after which nothing is read. */
	constructor(path: string, mostRead = defaultMostRead) {
		this.#mostRead = mostRead;
		this.#name = path.replace(/\.[ct]sv(\.gz)?$/i, "");
		this.#isTsv = /\.tsv(\.gz)?$/i.test(path);
		this.#isPacked = /\.gz$/i.test(path);
	}

	/** Throws a DataError where the file is empty or its packed bytes are damaged. */
	async read(source: ByteSource): Promise<SeriesFile> {
		if (!(await this.#tail.isSame(source))) this.#forget();
		if (!this.#isPacked) {
			await this.#readOn(source);
			return this.#file();
		}
		if (this.#known !== null && this.#tail.place === source.size) return this.#known;
		this.#forget();
		const whole = await gunzipped(this.#tail.unread(source), mostUnpacked, (bytes) => this.#feed(bytes));
		const file = this.#file();
		this.#table = null;
		this.#head = Buffer.alloc(0);
		this.#known = whole ? file : { ...file, problems: ["the packed file is cut off", ...file.problems] };
		return this.#known;
	}

	async #readOn(source: ByteSource): Promise<void> {
		if (this.#table?.isFull) return;
		for await (const bytes of this.#tail.unread(source, this.#mostRead)) {
			this.#feed(bytes);
			this.#table?.expect(source.size - this.#tail.place);
			if (this.#table?.isFull) return;
		}
	}

	#forget(): void {
		this.#tail.rewind();
		this.#text = new TextBytes();
		this.#head = Buffer.alloc(0);
		this.#table = null;
		this.#known = null;
	}

	#feed(bytes: Buffer): void {
		if (this.#table !== null) {
			this.#table.feed(this.#text.next(bytes));
			return;
		}
		this.#head = this.#head.length === 0 ? Buffer.from(bytes) : Buffer.concat([this.#head, bytes]);
		if (this.#head.length < sample) return;
		const text = new TextBytes();
		const known = text.next(this.#head);
		const lines = known.indexOf("\n", known.indexOf("\n") + 1) >= 0;
		if (!lines && this.#head.length <= longestLine) return;
		if (!lines && !/[\n\r]/.test(known.toString("latin1"))) {
			this.#forget();
			throw new DataError(`no line ends within ${longestLine} bytes`);
		}
		this.#table = new CsvTable(known, false, this.#isTsv, this.#name);
		this.#table.feed(known);
		this.#text = text;
		this.#head = Buffer.alloc(0);
	}

	#file(): SeriesFile {
		if (this.#table !== null) {
			const file = this.#table.file();
			if (this.#tail.place < this.#mostRead) return file;
			return { ...file, isCut: true, problems: [`only the first ${this.#mostRead} bytes are read`, ...file.problems] };
		}
		const bytes = new TextBytes().next(this.#head);
		if (bytes.length === 0) throw new DataError("the file is empty");
		const table = new CsvTable(bytes, true, this.#isTsv, this.#name);
		table.feed(bytes);
		return table.file();
	}
}
