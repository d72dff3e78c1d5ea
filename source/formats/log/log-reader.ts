import type { ByteSource } from "../byte-source.ts";
import type { SeriesFile, SeriesReader } from "../series-format.ts";
import { FileTail } from "../table/file-tail.ts";
import { acceptPending } from "./accept-pending.ts";
import { collectSeries } from "./collect-series.ts";
import type { LinePattern } from "./line-pattern.ts";
import { LineSplitter } from "./line-splitter.ts";
import { LogLines } from "./log-lines.ts";
import { PatternLines } from "./pattern-lines.ts";

const maxLine = 2 ** 16;
/** 64 MB: what is handed out is a copy, and columns grow by doubling. */
const maxNumbers = 8_000_000;
const maxSeries = 4096;

/** Reads the metrics of one log; each time only what was written since. */
export class LogReader implements SeriesReader {
	readonly #patterns: readonly LinePattern[];
	#splitter = new LineSplitter(maxLine);
	#lines = new LogLines(maxNumbers);
	#matched: PatternLines;
	readonly #tail = new FileTail();

	constructor(patterns: readonly LinePattern[]) {
		this.#patterns = patterns;
		this.#matched = new PatternLines(patterns, maxNumbers);
	}

	async read(source: ByteSource): Promise<SeriesFile> {
		if (!(await this.#tail.isSame(source))) this.#startAnew();
		for await (const piece of this.#tail.unread(source))
			this.#splitter.push(piece, (bytes, start, end) => {
				this.#lines.take(bytes, start, end);
				this.#matched.take(bytes, start, end);
			});
		const series = this.#matched.isEmpty
			? acceptPending(this.#lines, () => collectSeries(this.#lines.shapes()))
			: this.#matched.series();
		const problems: string[] = [];
		const { skipped } = this.#splitter;
		if (skipped > 0) problems.push(`${skipped} ${skipped === 1 ? "line" : "lines"} of more than 64 KB left out`);
		const isCut = this.#lines.isFull || this.#matched.isFull;
		if (isCut) problems.push("more numbers than are kept: some are left out");
		if (series.length > maxSeries) problems.push(`${series.length} metrics, of which the first ${maxSeries} are shown`);
		return { series: series.slice(0, maxSeries), arrays: [], facts: new Map(), problems, ...(isCut && { isCut }) };
	}

	#startAnew(): void {
		this.#splitter = new LineSplitter(maxLine);
		this.#lines = new LogLines(maxNumbers);
		this.#matched = new PatternLines(this.#patterns, maxNumbers);
	}
}
