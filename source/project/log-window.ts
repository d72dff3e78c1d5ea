import { LogFile } from "./log-file.ts";
import { firstPiece, logPieces, maxPiece } from "./log-pieces.ts";

/** A part of a text file, cut into lines. Offsets are bytes. */
export interface LogWindow {
	readonly path: string;
	readonly size: number;
	/** Tells the file from another one that has taken its place. */
	readonly inode: number;
	readonly lines: readonly LogLine[];
	/** Whether the first and last line here are those of the file. */
	readonly atStart: boolean;
	readonly atEnd: boolean;
}

export interface LogLine {
	readonly offset: number;
	readonly text: string;
}

/** Bytes read before and after the place asked for: some hundred lines, whatever the size of the file. */
const reach = 128 * 1024;
/** Lines kept before and after it, where they are short. */
const most = 2000;
const carriageReturn = 13;

/**
 * Lines around byte `offset` of a file; `"end"` is its end. Reads at most 272 KB. With `splits` each state of a progress
 * bar, which ends with a carriage return, is a line of its own.
 */
export async function readLogWindow(path: string, offset: number | "end", splits = false): Promise<LogWindow> {
	return LogFile.with(path, async (file) => {
		const { size, inode } = file;
		const middle = Math.min(size, offset === "end" ? size : offset);
		const from = Math.max(0, middle - reach);
		const base = Math.max(0, from - maxPiece - 1);
		const bytes = await file.read(base, middle + reach);
		const isWhole = base + bytes.length >= size;
		const start = firstPiece(bytes, base, from - base);
		const pieces = [...logPieces(bytes, base, start, isWhole)];
		const here = pieces.findIndex((piece) => base + piece.next > middle);
		const center = here === -1 ? pieces.length : here;
		const kept = pieces.slice(Math.max(0, center - most), center + most);
		const first = base + (kept[0]?.from ?? start);
		const end = base + (kept.at(-1)?.next ?? bytes.length);
		const lines = kept.flatMap((piece) => {
			const to = piece.to > piece.from && bytes[piece.to - 1] === carriageReturn ? piece.to - 1 : piece.to;
			const line = bytes.subarray(piece.from, to);
			const offset = base + piece.from;
			return splits && line.includes(carriageReturn) ? statesOf(line, offset) : [{ offset, text: line.toString() }];
		});
		return { path, size, inode, lines, atStart: first === 0, atEnd: isWhole && end >= base + bytes.length };
	});
}

function statesOf(line: Buffer, offset: number): LogLine[] {
	const states: LogLine[] = [];
	for (let at = 0; at < line.length; ) {
		const found = line.indexOf(carriageReturn, at);
		const end = found === -1 ? line.length : found;
		if (end > at) states.push({ offset: offset + at, text: line.toString("utf8", at, end) });
		at = end + 1;
	}
	return states;
}
