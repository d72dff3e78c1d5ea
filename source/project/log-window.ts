import { type FileHandle, open, stat } from "node:fs/promises";
import { DataError } from "../model/problem.ts";
import { asDataError } from "./file-error.ts";

/** A part of a text file, cut into lines. Offsets are bytes. */
export interface LogWindow {
	readonly path: string;
	readonly size: number;
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
/** A longer line is shown in pieces, so that a file without line ends opens as fast as any other. */
const maxLine = 16 * 1024;
const newline = 10;

/** Lines around byte `offset` of a file; `"end"` is its end. Reads at most 256 KB. */
export async function readLogWindow(path: string, offset: number | "end"): Promise<LogWindow> {
	return withFile(path, async (file, size) => {
		const middle = Math.min(size, offset === "end" ? size : offset);
		const from = Math.max(0, middle - reach);
		const to = Math.min(size, middle + reach);
		const bytes = await readPart(file, from, to);
		// The window starts after a line end, unless there is none before the place asked for.
		const firstBreak = from === 0 ? -1 : bytes.indexOf(newline);
		const begin = firstBreak >= 0 && from + firstBreak < middle ? firstBreak + 1 : 0;
		const lastBreak = bytes.lastIndexOf(newline);
		const end = to === size || lastBreak < begin ? bytes.length : lastBreak + 1;
		const lines = linesOf(bytes.subarray(begin, end), from + begin);
		return { path, size, lines, atStart: from + begin === 0, atEnd: from + end === size };
	});
}

/**
 * The offset of the next line (before or after the line at `from`, which is not looked at) that contains `text`, without
 * regard to case; undefined when there is none. Reads the file piece by piece and stops when told.
 */
export async function findInLog(
	path: string,
	text: string,
	from: number,
	direction: 1 | -1,
	signal?: AbortSignal,
): Promise<number | undefined> {
	const wanted = text.toLowerCase();
	let offset = from;
	while (!signal?.aborted) {
		const window = await readLogWindow(path, offset);
		const found =
			direction === 1
				? window.lines.find((line) => line.offset > from && line.text.toLowerCase().includes(wanted))
				: window.lines.findLast((line) => line.offset < from && line.text.toLowerCase().includes(wanted));
		if (found !== undefined) return found.offset;
		if (direction === 1 ? window.atEnd : window.atStart) return undefined;
		const next = (direction === 1 ? window.lines.at(-1) : window.lines[0])?.offset ?? offset + direction * reach;
		// A window always reaches beyond the place it was asked for; an edge that does not move means the file has shrunk.
		if (next === offset || next < 0 || next > window.size) return undefined;
		offset = next;
	}
	return undefined;
}

async function withFile<T>(path: string, work: (file: FileHandle, size: number) => Promise<T>): Promise<T> {
	const status = await stat(path).catch(asDataError);
	if (!status.isFile()) throw new DataError("is not a regular file");
	const file = await open(path, "r").catch(asDataError);
	try {
		return await work(file, status.size);
	} finally {
		await file.close();
	}
}

async function readPart(file: FileHandle, from: number, to: number): Promise<Uint8Array> {
	const buffer = Buffer.allocUnsafeSlow(to - from);
	let filled = 0;
	while (filled < buffer.length) {
		const { bytesRead } = await file.read(buffer, filled, buffer.length - filled, from + filled);
		if (bytesRead === 0) break;
		filled += bytesRead;
	}
	return buffer.subarray(0, filled);
}

function linesOf(bytes: Uint8Array, start: number): LogLine[] {
	const decoder = new TextDecoder();
	const lines: LogLine[] = [];
	let from = 0;
	while (from < bytes.length) {
		const found = bytes.indexOf(newline, from);
		const whole = found === -1 ? bytes.length : found;
		const end = Math.min(whole, from + maxLine);
		const text = decoder.decode(bytes.subarray(from, end));
		lines.push({ offset: start + from, text: text.endsWith("\r") ? text.slice(0, -1) : text });
		from = end === found ? end + 1 : end;
	}
	return lines;
}
