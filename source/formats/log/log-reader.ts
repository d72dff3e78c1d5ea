import type { ByteSource } from "../byte-source.ts";
import type { SeriesFile, SeriesReader } from "../series-format.ts";
import { acceptPending } from "./accept-pending.ts";
import { collectSeries } from "./collect-series.ts";
import { LineSplitter } from "./line-splitter.ts";
import { LogLines } from "./log-lines.ts";
import { PatternLines } from "./pattern-lines.ts";

const pieceSize = 2 ** 20;
const maxLine = 2 ** 16;
const headSize = 1024;
/** 64 MB: what is handed out is a copy, and columns grow by doubling. */
const maxNumbers = 8_000_000;
const maxSeries = 4096;

/** Reads the metrics of one log; each time only what was written since. */
export class LogReader implements SeriesReader {
	readonly #patterns: readonly RegExp[];
	#splitter = new LineSplitter(maxLine);
	#lines = new LogLines(maxNumbers);
	#matched: PatternLines;
	#head: Uint8Array = new Uint8Array();
	#read = 0;

	constructor(patterns: readonly RegExp[]) {
		this.#patterns = patterns;
		this.#matched = new PatternLines(patterns, maxNumbers);
	}

	async read(source: ByteSource): Promise<SeriesFile> {
		if (this.#read > 0 && !(await this.#goesOn(source))) this.#startAnew();
		while (this.#read < source.size) {
			const piece = await source.read(this.#read, Math.min(this.#read + pieceSize, source.size));
			if (piece.length === 0) break;
			if (this.#head.length < headSize)
				this.#head = Uint8Array.from([...this.#head, ...piece.subarray(0, headSize - this.#head.length)]);
			this.#splitter.push(piece, (bytes, start, end) => {
				this.#lines.take(bytes, start, end);
				this.#matched.take(bytes, start, end);
			});
			this.#read += piece.length;
		}
		const series = this.#matched.isEmpty
			? acceptPending(this.#lines, () => collectSeries(this.#lines.shapes()))
			: this.#matched.series();
		const problems: string[] = [];
		const { skipped } = this.#splitter;
		if (skipped > 0) problems.push(`${skipped} ${skipped === 1 ? "line" : "lines"} of more than 64 KB left out`);
		if (this.#lines.isFull || this.#matched.isFull) problems.push("more numbers than are kept: some are left out");
		if (series.length > maxSeries) problems.push(`${series.length} metrics, of which the first ${maxSeries} are shown`);
		return { series: series.slice(0, maxSeries), arrays: [], facts: new Map(), problems };
	}

	/** Whether a file is the one that was read, as far as it was read. */
	async #goesOn(source: ByteSource): Promise<boolean> {
		if (source.size < this.#read) return false;
		const head = await source.read(0, this.#head.length);
		return head.length === this.#head.length && head.every((byte, index) => byte === this.#head[index]);
	}

	#startAnew(): void {
		this.#splitter = new LineSplitter(maxLine);
		this.#lines = new LogLines(maxNumbers);
		this.#matched = new PatternLines(this.#patterns, maxNumbers);
		this.#head = new Uint8Array();
		this.#read = 0;
	}
}
