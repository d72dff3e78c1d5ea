import { crc32 } from "node:zlib";
import { version } from "../model/version.ts";
import { Pace } from "./pace.ts";

/** Things that are JSON, and long rows of numbers. */
export interface IndexTables {
	readonly json: Readonly<Record<string, unknown>>;
	readonly numbers: Readonly<Record<string, Uint32Array | Float64Array>>;
}

/** What an index is on the disk: tables, and what they are of. */
export interface IndexParts extends IndexTables {
	readonly about: IndexAbout;
}

export interface IndexAbout {
	/** Absolute path of the folder. */
	readonly root: string;
	/** How its values were read: `resolved` or `raw`. */
	readonly values: string;
	readonly runs: number;
}

/** Of the first line, so that all that follows starts at a multiple of 8. */
const lineBytes = 64;
/** A line of `about` that is longer is not shown; no path is. */
export const aboutBytes = 8192;
const line = /^exptrack index 5 ([0-9a-f]{1,8}) (\d{1,15}) *\n/;

/** An index that would be larger is not written. */
const maxBytes = 256 * 1024 * 1024;
/** Characters, roughly: longer lists are written and read in pieces, so that no text of all of it is ever made. */
const pieceLength = 1_000_000;

/**
 * Layout: a line of 64 bytes `exptrack index 5 CRC LENGTH`, padded with blanks; LENGTH bytes of lines of JSON, padded to a
 * multiple of 8; then the numbers, little-endian, each row padded to a multiple of 8. The first line of JSON is `about` and
 * the version of exptrack that wrote it, the second `[[name, kind, count], …]` of the numbers, all others `[name, value]`; a list may stand there in several pieces. CRC
 * is the CRC-32 of LENGTH and all that follows the first line. The parts are in the order in which they are written; null
 * where there is more to keep than an index may hold.
 */
export async function encodeIndex({ about, json, numbers }: IndexParts): Promise<Uint8Array[] | null> {
	// What is kept of 100,000 runs takes a quarter of a second: keys come in between.
	const pace = new Pace();
	const rows = Object.entries(numbers);
	const pieces = await jsonPieces(
		json,
		rows.reduce((left, [, row]) => left - row.byteLength, maxBytes),
		pace,
	);
	// Texts of more than the limit may be too long to be spelled at all.
	if (pieces === null) return null;
	const names = rows.map(([name, row]) => [name, row instanceof Uint32Array ? "u32" : "f64", row.length]);
	const head: Buffer[] = [];
	for (const value of [{ ...about, version }, names, ...pieces]) {
		head.push(Buffer.from(`${JSON.stringify(value)}\n`));
		await pace.breatheIfDue();
	}
	const length = lengthOf(head);
	const body: Uint8Array[] = [...head, padding(length)];
	for (const [, row] of rows)
		body.push(Buffer.from(row.buffer, row.byteOffset, row.byteLength), padding(row.byteLength));
	if (lengthOf(body) > maxBytes) return null;
	let check = crc32(String(length));
	for (const part of body) {
		check = crc32(part, check);
		await pace.breatheIfDue();
	}
	const first = `exptrack index 5 ${check.toString(16)} ${length}`;
	return [Buffer.from(`${first.padEnd(lineBytes - 1)}\n`), ...body];
}

/** Lists in pieces of some length; null where all together take more than `most` characters. */
async function jsonPieces(
	json: IndexTables["json"],
	most: number,
	pace: Pace,
): Promise<(readonly [name: string, value: unknown])[] | null> {
	const pieces: (readonly [string, unknown])[] = [];
	let left = most;
	for (const [name, value] of Object.entries(json)) {
		const list: readonly unknown[] | null = Array.isArray(value) ? value : null;
		let start = 0;
		let length = 0;
		for (const [index, item] of (list ?? [value]).entries()) {
			length += textLength(item);
			if (list === null || length < pieceLength) continue;
			pieces.push([name, list.slice(start, index + 1)]);
			start = index + 1;
			left -= length;
			length = 0;
			if (left < 0) return null;
			await pace.breatheIfDue();
		}
		left -= length;
		if (list === null) pieces.push([name, value]);
		else if (start === 0 || start < list.length) pieces.push([name, list.slice(start)]);
		if (left < 0) return null;
	}
	return pieces;
}

/** No more than the characters that it takes to spell this. */
function textLength(value: unknown): number {
	if (typeof value === "string") return value.length + 2;
	if (typeof value !== "object" || value === null) return 1;
	if (Array.isArray(value)) return value.reduce((sum: number, item) => sum + textLength(item) + 1, 1);
	return textLength(Object.values(value));
}

/**
 * The parts of an index; null for bytes that are none, are cut off or damaged, and for one of another version of exptrack,
 * which may have concluded otherwise from the same files.
 */
export function decodeIndex(bytes: Uint8Array): IndexParts | null {
	const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const [, crc = "", length = ""] = line.exec(buffer.toString("latin1", 0, lineBytes)) ?? [];
	const body = buffer.subarray(lineBytes);
	if (crc === "" || crc32(body, crc32(length)).toString(16) !== crc) return null;
	const [written, names, ...pieces] = jsonLines(body.subarray(0, Number(length)));
	const { version: writer, ...about } = written as IndexAbout & { readonly version: string };
	if (writer !== version) return null;
	const json: Record<string, unknown> = {};
	for (const [name, value] of pieces as [string, unknown][]) {
		const known = json[name];
		if (Array.isArray(known)) for (const item of value as unknown[]) known.push(item);
		else json[name] = value;
	}
	const numbers: Record<string, Uint32Array | Float64Array> = {};
	let start = padded(Number(length));
	for (const [name, kind, count] of names as [string, "u32" | "f64", number][]) {
		const size = count * (kind === "u32" ? 4 : 8);
		// A copy, for a part of a larger buffer may start anywhere.
		const own = body.buffer.slice(body.byteOffset + start, body.byteOffset + start + size);
		numbers[name] = kind === "u32" ? new Uint32Array(own) : new Float64Array(own);
		start += padded(size);
	}
	return { about, json, numbers };
}

function jsonLines(head: Buffer): unknown[] {
	const values: unknown[] = [];
	for (let start = 0; start < head.length; ) {
		const end = head.indexOf("\n", start);
		values.push(JSON.parse(head.toString("utf8", start, end)));
		start = end + 1;
	}
	return values;
}

/** What an index is of, from its first `aboutBytes` bytes; null where they are not those of an index. */
export function aboutOf(bytes: Uint8Array): IndexAbout | null {
	const text = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, aboutBytes)).toString("utf8");
	if (!line.test(text)) return null;
	const end = text.indexOf("\n", lineBytes);
	try {
		return JSON.parse(text.slice(lineBytes, end)) as IndexAbout;
	} catch {
		return null;
	}
}

function lengthOf(parts: readonly Uint8Array[]): number {
	return parts.reduce((sum, { length }) => sum + length, 0);
}

function padded(length: number): number {
	return Math.ceil(length / 8) * 8;
}

function padding(length: number): Buffer {
	return Buffer.alloc(padded(length) - length);
}
