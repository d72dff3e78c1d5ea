/*
 * A zip archive (https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT), as far as arrays need it, little endian:
 *
 *   … members, then the central directory: one record a member
 *      0  4  PK\1\2          24  4  size unpacked
 *      8  2  flags           28  2  length of the name      30  2  of the extra field      32  2  of the comment
 *     10  2  method          42  4  offset of the member
 *     16  4  CRC-32          46  .  name, extra field, comment
 *     20  4  size packed
 *   … then the end: PK\5\6, at 10 the number of records, at 12 the size of the directory, at 16 its offset, a comment.
 *
 * A field of 0xffff or 0xffffffff sends the reader to zip64: to the extra field 1 of the record, or to PK\6\6, whose place
 * stands in the 20 bytes PK\6\7 before the end. A member is PK\3\4, at 26 the length of its name and at 28 of its extra
 * field, which may differ from those in the directory, from 30 both, then the packed bytes.
 */

import { promisify } from "node:util";
import { crc32, inflateRaw } from "node:zlib";
import { DataError } from "../model/problem.ts";
import type { ByteSource } from "./byte-source.ts";

export interface ZipMember {
	readonly name: string;
	/** Bytes, unpacked, as the directory claims. */
	readonly size: number;
	readonly packedSize: number;
	/** 0: stored, 8: deflated. */
	readonly method: number;
	readonly encrypted: boolean;
	readonly crc: number;
	readonly offset: number;
}

const longestEnd = 22 + 0xffff;
const largestDirectory = 64 * 1024 * 1024;
const methodNames: ReadonlyMap<number, string> = new Map([
	[9, "deflate64"],
	[12, "bzip2"],
	[14, "lzma"],
	[93, "zstandard"],
]);
const inflate = promisify(inflateRaw);

/** The members that the directory at the end of a zip lists. Throws a DataError where there is none. */
export async function readZipDirectory(source: ByteSource): Promise<ZipMember[]> {
	const tailStart = Math.max(0, source.size - longestEnd - 20);
	const tail = viewOf(await source.read(tailStart, source.size));
	const at = endRecord(tail);
	if (at < 0) throw new DataError("not a whole zip archive: it has no directory at its end");
	let end = { place: tailStart + at, size: tail.getUint32(at + 12, true), offset: tail.getUint32(at + 16, true) };
	if (at >= 20 && tail.getUint32(at - 20, true) === 0x07064b50) end = await zip64End(source, bigSize(tail, at - 12));
	// Where bytes were put before the archive, offsets count from its start, not from the file's.
	const start = end.place - end.size;
	const shift = start - end.offset;
	if (shift < 0) throw new DataError("broken zip archive: its directory is not where its end says");
	if (end.size > largestDirectory) throw new DataError(`the zip's directory takes ${end.size} bytes, too many to read`);
	return directory(viewOf(await source.read(start, end.place)), shift);
}

/** The unpacked bytes of a member, checked against its CRC-32. Throws a DataError where they are more than `maxBytes`. */
export async function readZipMember(source: ByteSource, member: ZipMember, maxBytes: number): Promise<Uint8Array> {
	if (member.encrypted) throw new DataError("it is encrypted");
	if (member.method !== 0 && member.method !== 8) {
		const name = methodNames.get(member.method) ?? "an unknown method";
		throw new DataError(`it is packed with ${name} (${member.method}); stored and deflated members are read`);
	}
	if (member.size > maxBytes) throw new DataError(`it takes ${member.size} bytes, more than the limit of ${maxBytes}`);
	// Deflate never adds more than a few bytes in a thousand, so more is a claim that only costs reading.
	const mostPacked = member.method === 0 ? member.size : member.size * 1.1 + 1024;
	if (member.packedSize > mostPacked)
		throw new DataError(`it claims ${member.packedSize} packed bytes for ${member.size}`);
	// Asked before reading: a file cannot be asked for what lies past the largest safe integer.
	if (member.offset + 30 > source.size) throw new DataError("it is cut off");
	const local = viewOf(await source.read(member.offset, member.offset + 30));
	if (local.byteLength < 30 || local.getUint32(0, true) !== 0x04034b50)
		throw new DataError("it is not where the directory says");
	const start = member.offset + 30 + local.getUint16(26, true) + local.getUint16(28, true);
	if (start + member.packedSize > source.size) throw new DataError("it is cut off");
	const packed = await source.read(start, start + member.packedSize);
	const bytes = member.method === 0 ? packed : await inflated(packed, member.size);
	if (bytes.length !== member.size) throw new DataError(`${bytes.length} of ${member.size} bytes are there`);
	if (crc32(bytes) !== member.crc) throw new DataError("its bytes are damaged (CRC-32 does not match)");
	return bytes;
}

async function inflated(packed: Uint8Array, size: number): Promise<Uint8Array> {
	try {
		return await inflate(packed, { maxOutputLength: Math.max(1, size) });
	} catch (error) {
		const reason =
			error instanceof RangeError
				? `it unpacks to more than the ${size} bytes it claims`
				: "its deflated bytes are damaged";
		throw new DataError(reason);
	}
}

/** The last place in the tail that is an end record whose comment reaches the end of the file. */
function endRecord(tail: DataView): number {
	for (let at = tail.byteLength - 22; at >= 0; at--) {
		if (tail.getUint32(at, true) === 0x06054b50 && at + 22 + tail.getUint16(at + 20, true) <= tail.byteLength)
			return at;
	}
	return -1;
}

async function zip64End(source: ByteSource, place: number): Promise<{ place: number; size: number; offset: number }> {
	const record = viewOf(await source.read(Math.min(place, source.size), Math.min(place + 56, source.size)));
	if (record.byteLength < 56 || record.getUint32(0, true) !== 0x06064b50) {
		throw new DataError("broken zip archive: its zip64 end is not where it should be");
	}
	return { place, size: bigSize(record, 40), offset: bigSize(record, 48) };
}

function directory(view: DataView, shift: number): ZipMember[] {
	const members: ZipMember[] = [];
	for (let at = 0; at < view.byteLength; ) {
		const broken = new DataError(`broken zip archive: record ${members.length + 1} of its directory`);
		if (at + 46 > view.byteLength || view.getUint32(at, true) !== 0x02014b50) throw broken;
		const nameEnd = at + 46 + view.getUint16(at + 28, true);
		const extraEnd = nameEnd + view.getUint16(at + 30, true);
		if (extraEnd > view.byteLength) throw broken;
		const flags = view.getUint16(at + 8, true);
		const name = Buffer.from(view.buffer, view.byteOffset + at + 46, nameEnd - at - 46);
		const wide = zip64Sizes(view, nameEnd, extraEnd);
		// The extra field holds, in this order, those of the three that do not fit.
		const field = (offset: number): number => {
			const narrow = view.getUint32(at + offset, true);
			return narrow === 0xffffffff ? (wide.shift() ?? narrow) : narrow;
		};
		const size = field(24);
		const packedSize = field(20);
		members.push({
			name: name.toString((flags & 0x800) === 0 ? "latin1" : "utf8"),
			size,
			packedSize,
			method: view.getUint16(at + 10, true),
			encrypted: (flags & 1) === 1,
			crc: view.getUint32(at + 16, true),
			offset: field(42) + shift,
		});
		at = extraEnd + view.getUint16(at + 32, true);
	}
	return members;
}

function zip64Sizes(view: DataView, start: number, end: number): number[] {
	for (let at = start; at + 4 <= end; ) {
		const fieldEnd = Math.min(end, at + 4 + view.getUint16(at + 2, true));
		if (view.getUint16(at, true) === 1) {
			const count = Math.floor((fieldEnd - at - 4) / 8);
			return Array.from({ length: count }, (_, index) => bigSize(view, at + 4 + index * 8));
		}
		at = fieldEnd;
	}
	return [];
}

function bigSize(view: DataView, at: number): number {
	return Number(view.getBigUint64(at, true));
}

function viewOf(bytes: Uint8Array): DataView {
	return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
