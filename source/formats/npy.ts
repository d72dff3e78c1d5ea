import type { ArrayValues, NpyArray } from "../model/npy-array.ts";
import { DataError } from "../model/problem.ts";
import type { ByteSource } from "./byte-source.ts";
import { type NpyDtype, parseNpyDtype } from "./npy-dtype.ts";
import { type NpyHeader, npyDataOffset, parseNpyHeader } from "./npy-header.ts";
import { inCOrder, npyValues } from "./npy-values.ts";

export interface NpyLimits {
	/** The most bytes of memory that the values may take. */
	readonly maxBytes?: number;
}

/** A curve of ten million doubles and its steps fit, and beside them what the program takes else stays below 300 MB. */
export const defaultMaxBytes = 160 * 1024 * 1024;
/** Enough for the header of nearly every file. */
const firstRead = 256;
/** A file up to this size is read at once: one call costs more than the bytes. */
const smallFile = 64 * 1024;

/** The header; reads 256 bytes, more only where the header is longer. */
export async function readNpyHeader(source: ByteSource): Promise<NpyHeader> {
	return parseNpyHeader(await headBytes(source, firstRead));
}

/** The file where it is small, else its start; the header is in it, unless the file ends before. */
export function readNpyHead(source: ByteSource): Promise<Uint8Array> {
	return headBytes(source, source.size <= smallFile ? source.size : firstRead);
}

/**
 * The values from `start` up to `end`, counted in the order of the file, with only the bytes they take:
 * the last value of a file of any size costs one read of a few bytes.
 */
export async function readNpyValues(
	source: ByteSource,
	header: NpyHeader,
	start: number,
	end: number,
): Promise<ArrayValues> {
	const dtype = dtypeOf(header);
	const from = Math.max(0, Math.min(start, header.count));
	const to = Math.max(from, Math.min(end, header.count));
	const length = (to - from) * dtype.itemSize;
	checkMemory((to - from) * dtype.memory, defaultMaxBytes);
	const offset = header.dataOffset + from * dtype.itemSize;
	// Asked before reading, so that no memory is taken for what is not there.
	const bytes = offset + length > source.size ? undefined : await source.read(offset, offset + length);
	if (bytes === undefined || bytes.length < length) {
		throw shortOf(header, presentValues(header, dtype, source.size - header.dataOffset));
	}
	return npyValues(bytes, dtype, to - from);
}

/**
 * The array of a whole file in memory that is neither structured nor of Python objects. Throws a DataError where it is, where
 * values are missing, and on more than `maxBytes` (160 MB unless told). Bytes after the values do not count.
 */
export function parseNpy(file: Uint8Array, { maxBytes = defaultMaxBytes }: NpyLimits = {}): NpyArray {
	const header = parseNpyHeader(file);
	const dtype = dtypeOf(header);
	const data = file.subarray(header.dataOffset);
	const present = presentValues(header, dtype, data.length);
	if (present < header.count) throw shortOf(header, present);
	checkMemory(header.count * dtype.memory, maxBytes);
	return arrayOf(header, dtype, data, header.shape);
}

async function headBytes(source: ByteSource, length: number): Promise<Uint8Array> {
	const head = await source.read(0, Math.min(length, source.size));
	const dataOffset = npyDataOffset(head);
	return head.length >= dataOffset ? head : source.read(0, Math.min(dataOffset, source.size));
}

function dtypeOf(header: NpyHeader): NpyDtype {
	if (header.fields === null) return parseNpyDtype(header.dtype);
	const names = header.fields.slice(0, 8).join(", ");
	const more = header.fields.length > 8 ? `, … (${header.fields.length} fields)` : "";
	throw new DataError(`a structured array with the fields ${names}${more} is no single array`);
}

function checkMemory(bytes: number, maxBytes: number): void {
	if (bytes > maxBytes) throw new DataError(`the array takes ${bytes} bytes, more than the limit of ${maxBytes}`);
}

/** How many whole values `bytes` hold, at most as many as the header promises. */
function presentValues(header: NpyHeader, dtype: NpyDtype, bytes: number): number {
	if (dtype.itemSize === 0) return header.count;
	return Math.min(header.count, Math.max(0, Math.floor(bytes / dtype.itemSize)));
}

function shortOf(header: NpyHeader, present: number): DataError {
	return new DataError(`only ${present} of ${header.count} values are there (the file seems not fully written)`);
}

/** `shape` may be shorter than the header's along its slowest axis; then the bytes that are left over do not count. */
function arrayOf(header: NpyHeader, dtype: NpyDtype, bytes: Uint8Array, shape: readonly number[]): NpyArray {
	const count = shape.reduce((product, size) => product * size, 1);
	const data = bytes.subarray(0, count * dtype.itemSize);
	const ordered = header.fortranOrder && shape.length > 1 ? inCOrder(data, shape, dtype.itemSize) : data;
	const values = npyValues(ordered, dtype, count);
	return { dtype: header.dtype, shape, fortranOrder: header.fortranOrder, values };
}
