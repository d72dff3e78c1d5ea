import { DataError } from "../../model/problem.ts";
import type { ByteSource } from "../byte-source.ts";
import type { SeriesFile, SeriesReader } from "../series-format.ts";
import { ValueAllowance } from "../table/value-allowance.ts";
import { JsonCursor } from "./json-cursor.ts";
import { JsonLinesReader } from "./json-lines-reader.ts";
import { JsonSeries } from "./json-series.ts";
import { JsonTree } from "./json-tree.ts";
import { isSettingsFile, isVocabulary } from "./names-of-settings.ts";

/** Larger files are data sets. */
const largest = 64 << 20;
const mostValueBytes = 64 << 20;
/** A line is looked for in this much. */
const head = 1 << 16;

/** Reads one JSON file, anew each time: what is one value is written as one. A file of lines, each an object, grows. */
export class JsonReader implements SeriesReader {
	readonly #path: string;
	readonly #lines = new JsonLinesReader();

	constructor(path: string) {
		this.#path = path;
	}

	/** Throws a DataError where the file is too large, cut off, or no JSON. */
	async read(source: ByteSource): Promise<SeriesFile> {
		if (areLines(await bytesOf(source, head))) return this.#lines.read(source);
		if (source.size > largest)
			throw new DataError(`it takes ${source.size} bytes; JSON of more than ${largest} bytes is not read`);
		const bytes = await bytesOf(source, source.size);
		const isMarked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
		const cursor = new JsonCursor(bytes, isMarked ? 3 : 0, bytes.length, 1);
		const memory = new ValueAllowance(mostValueBytes);
		const name = /([^/]*?)(\.json)?$/i.exec(this.#path)?.[1] ?? "";
		const root = new JsonTree(cursor, memory).read(name);
		if (cursor.peek() >= 0) cursor.fail("the end of the file");
		if (isVocabulary(name)) return { series: [], arrays: [], facts: new Map(), problems: [] };
		const file = new JsonSeries(name, memory).file(root, isSettingsFile(this.#path));
		return memory.isSpent
			? { ...file, isCut: true, problems: ["part of it is left out: it takes too much memory", ...file.problems] }
			: file;
	}
}

async function bytesOf(source: ByteSource, end: number): Promise<Buffer> {
	const bytes = await source.read(0, Math.min(end, source.size));
	return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
}

/** Whether the first line is an object, and the next begins another: what some loggers write into a `.json`. */
function areLines(bytes: Buffer): boolean {
	const end = bytes.indexOf(0x0a);
	if (end < 0) return false;
	const next = new JsonCursor(bytes, end, bytes.length, 1);
	if (next.peek() !== 0x7b) return false;
	const cursor = new JsonCursor(bytes, 0, end, 1);
	try {
		if (cursor.kind() !== "object") return false;
		cursor.skip();
		return cursor.peek() < 0;
	} catch (error) {
		if (error instanceof DataError) return false;
		throw error;
	}
}
