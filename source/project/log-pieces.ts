/** A part of a file that is shown and searched as one line, as bytes of what was read of the file. */
export interface LogPiece {
	/** Where it begins and ends in what was read, without its line end. */
	readonly from: number;
	readonly to: number;
	/** Where the next one begins. */
	readonly next: number;
}

/**
 * Bytes: a longer line is cut at the multiples of this in the file, so that a file without line ends opens as fast as
 * any other, and whoever reads a part of it finds the same pieces.
 */
export const maxPiece: number = 16 * 1024;
const newline = 10;

/**
 * The lines of `bytes`, which were read at byte `base` of a file; one begins at `from`. The last one comes only when it
 * is complete, or the file ends there.
 */
export function* logPieces(bytes: Uint8Array, base: number, from: number, isEnd: boolean): Generator<LogPiece> {
	let start = from;
	let end = nextBreak(bytes, start);
	while (start < bytes.length) {
		if (end < start) end = nextBreak(bytes, start);
		if (end - start <= maxPiece) {
			if (end === bytes.length && !isEnd) return;
			yield { from: start, to: end, next: end + 1 };
			start = end + 1;
			continue;
		}
		const cut = letterAt(bytes, nextMultiple(base + start + 1) - base);
		yield { from: start, to: cut, next: cut };
		start = cut;
	}
}

/** The first line or piece that begins at `from` or later, in bytes that begin at `base` and at least `maxPiece + 1` before it, or with the file. */
export function firstPiece(bytes: Uint8Array, base: number, from: number): number {
	if (base + from === 0) return 0;
	const before = from === 0 ? -1 : bytes.lastIndexOf(newline, from - 1);
	if (before === from - 1) return from;
	const isShort = before >= from - maxPiece - 1 && before >= 0;
	const start = isShort ? before + 1 : base === 0 ? 0 : null;
	const end = nextBreak(bytes, from);
	if (start !== null && end - start <= maxPiece) return Math.min(bytes.length, end + 1);
	const cut = letterAt(bytes, nextMultiple(base + from) - base);
	return Math.min(bytes.length, cut <= end ? cut : end + 1);
}

function nextBreak(bytes: Uint8Array, from: number): number {
	const found = bytes.indexOf(newline, from);
	return found === -1 ? bytes.length : found;
}

function nextMultiple(offset: number): number {
	return Math.ceil(offset / maxPiece) * maxPiece;
}

/** No letter of UTF-8 is cut in two. */
function letterAt(bytes: Uint8Array, index: number): number {
	let at = index;
	while (at < index + 3 && at < bytes.length && (bytes[at]! & 0xc0) === 0x80) at++;
	return at;
}
