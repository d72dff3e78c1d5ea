import { isAscii } from "node:buffer";
import { LogFile } from "./log-file.ts";
import { firstPiece, logPieces, maxPiece } from "./log-pieces.ts";

/** What lines of a text are tested with. */
export interface LineTest {
	readonly matches: (line: string) => boolean;
	/** Global, and found in ASCII text wherever a line matches; null: each line has to be tested. */
	readonly hint: RegExp | null;
}

export interface LogScan {
	/** Lines that match. */
	readonly count: number;
	/** Offset of the first one in the direction of the scan. */
	readonly found: number | undefined;
	/** The part `from`–`to` of the file that is still to be scanned; empty at the end. */
	readonly from: number;
	readonly to: number;
	readonly size: number;
	readonly inode: number;
}

/** Bytes read at a time: as many as are tested in a moment, so that a key never waits. */
let stride = 256 * 1024;
const leastStride = 128 * 1024;
const mostStride = 512 * 1024;
const moment = 3;
const escapeSign = 27;

/**
 * Tests the lines that begin from byte `from` up to byte `to` of a file, upwards or downwards, for about `milliseconds`;
 * where it does not come to an end it says what is left. With `stops` it ends at the first line that matches. A line of
 * more than 16 KB is tested in pieces. Memory: some megabytes, whatever the size of the file.
 */
export async function scanLog(
	path: string,
	test: LineTest,
	part: { readonly from: number; readonly to: number; readonly direction: 1 | -1; readonly stops: boolean },
	milliseconds: number,
	signal?: AbortSignal,
): Promise<LogScan> {
	return LogFile.with(path, async (file) => {
		const { size, inode } = file;
		const end = performance.now() + milliseconds;
		let from = Math.min(part.from, size);
		let to = Math.min(part.to, size);
		let count = 0;
		let found: number | undefined;
		while (from < to && !signal?.aborted) {
			const now = part.direction === 1 ? from : Math.max(from, to - stride);
			const until = part.direction === 1 ? Math.min(to, from + stride) : to;
			const bytes = await readAround(file, now, until);
			const begin = performance.now();
			const hits = matchesIn(bytes, now, until, test);
			const took = performance.now() - begin;
			if (took > 2 * moment) stride = Math.max(leastStride, stride / 2);
			else if (took < moment / 2 && until - now === stride) stride = Math.min(mostStride, stride * 2);
			count += hits.count;
			found ??= part.direction === 1 ? hits.first : hits.last;
			if (part.direction === 1) from = until;
			else to = now;
			if ((found !== undefined && part.stops) || performance.now() >= end) break;
		}
		return { count, found, from, to: Math.max(from, to), size, inode };
	});
}

interface Part {
	readonly bytes: Buffer;
	/** Offset of the first byte. */
	readonly base: number;
	readonly isEnd: boolean;
}

/** The lines that begin in a part are read to their ends. */
async function readAround(file: LogFile, from: number, to: number): Promise<Part> {
	const base = Math.max(0, from - maxPiece - 1);
	const bytes = await file.read(base, to + maxPiece + 1);
	return { bytes, base, isEnd: base + bytes.length >= file.size };
}

interface Hits {
	readonly count: number;
	readonly first: number | undefined;
	readonly last: number | undefined;
}

function matchesIn({ bytes, base, isEnd }: Part, from: number, to: number, test: LineTest): Hits {
	const start = firstPiece(bytes, base, from - base);
	const offsets =
		test.hint !== null && isAscii(bytes) && !bytes.includes(escapeSign)
			? hinted(bytes, base, start, to - base, test, test.hint)
			: tested(bytes, base, start, to - base, isEnd, test);
	let count = 0;
	let first: number | undefined;
	let last: number | undefined;
	for (const offset of offsets) {
		count++;
		first ??= offset;
		last = offset;
	}
	return { count, first, last };
}

function* tested(
	bytes: Buffer,
	base: number,
	start: number,
	to: number,
	isEnd: boolean,
	test: LineTest,
): Generator<number> {
	for (const piece of logPieces(bytes, base, start, isEnd)) {
		if (piece.from >= to) return;
		if (test.matches(bytes.toString("utf8", piece.from, piece.to))) yield base + piece.from;
	}
}

/** Looks only at the lines that the hint is in. */
function* hinted(
	bytes: Buffer,
	base: number,
	start: number,
	to: number,
	test: LineTest,
	hint: RegExp,
): Generator<number> {
	const text = bytes.toString("latin1");
	hint.lastIndex = start;
	for (let match = hint.exec(text); match !== null; match = hint.exec(text)) {
		const line = Math.max(start, text.lastIndexOf("\n", match.index - 1) + 1);
		const broken = text.indexOf("\n", match.index);
		const end = broken === -1 ? text.length : broken;
		const cut = Math.floor((base + match.index) / maxPiece) * maxPiece - base;
		const isLong = end - line > maxPiece;
		const pieceStart = isLong ? Math.max(line, cut) : line;
		const pieceEnd = isLong ? Math.min(end, cut + maxPiece) : end;
		if (pieceStart >= to) return;
		if (test.matches(text.slice(pieceStart, pieceEnd))) yield base + pieceStart;
		hint.lastIndex = Math.max(pieceEnd, match.index + 1);
	}
}
