/*
 * The start of an .npy file (https://numpy.org/doc/stable/reference/generated/numpy.lib.format.html):
 *
 *   0   6  \x93NUMPY
 *   6   1  major version: 1, 2 or 3
 *   7   1  minor version: 0
 *   8   n  length of the header, little endian: 2 bytes in version 1, 4 bytes since version 2
 *   8+n    the header: {'descr': '<f8', 'fortran_order': False, 'shape': (200,), } as Python text,
 *          Latin-1 before version 3 and UTF-8 since; spaces and a line end fill it up to a multiple of 64
 *
 * The values follow at once.
 */
import { DataError } from "../model/problem.ts";
import { type PythonEntry, type PythonLiteral, parsePythonDict } from "./python-literal.ts";

export interface NpyHeader {
	readonly version: readonly [number, number];
	/** The descr: `<f8`; of a structured array the list of its fields as Python prints it. */
	readonly dtype: string;
	/** The descr as data. */
	readonly descr: PythonLiteral;
	/** Names of the fields of a structured array, else null. */
	readonly fields: readonly string[] | null;
	readonly fortranOrder: boolean;
	readonly shape: readonly number[];
	/** Product of the shape; 1 for a 0-d array. */
	readonly count: number;
	/** Where the values begin, in bytes. */
	readonly dataOffset: number;
}

const magic = [0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59] as const;
const longestHeader = 1024 * 1024;
/** numpy itself stops at 64. */
const mostAxes = 64;

/** Whether these bytes begin as an .npy file does. */
export function isNpy(bytes: Uint8Array): boolean {
	return magic.every((byte, index) => bytes[index] === byte);
}

/** Bytes up to the first value, as far as the first 12 bytes of the file tell it. */
export function npyDataOffset(bytes: Uint8Array): number {
	if (bytes.length === 0) throw new DataError("the file is empty");
	if (!isNpy(bytes)) throw new DataError("not an .npy file: it does not begin with \\x93NUMPY");
	const [major, minor] = [bytes[6], bytes[7]];
	if (major === undefined || minor === undefined) throw cutOff();
	if (major < 1 || major > 3 || minor !== 0) throw new DataError(`version ${major}.${minor} of .npy is not known`);
	const start = major === 1 ? 10 : 12;
	if (bytes.length < start) throw cutOff();
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const length = major === 1 ? view.getUint16(8, true) : view.getUint32(8, true);
	if (length > longestHeader) throw new DataError(`the header claims ${length} bytes, more than any header has`);
	return start + length;
}

/** The header, of bytes from the start of the file that hold at least `npyDataOffset` bytes. */
export function parseNpyHeader(bytes: Uint8Array): NpyHeader {
	const dataOffset = npyDataOffset(bytes);
	if (bytes.length < dataOffset) throw cutOff();
	const major = bytes[6]!;
	const text = headerText(bytes.subarray(major === 1 ? 10 : 12, dataOffset), major);
	const entries = headerEntries(text);
	const shape = shapeOf(entries.get("shape"));
	const fortranOrder = entries.get("fortran_order")?.value;
	if (typeof fortranOrder !== "boolean") throw new DataError("broken header: fortran_order is not True or False");
	return { version: [major, 0], ...dtypeOf(entries.get("descr")), fortranOrder, ...shape, dataOffset };
}

function headerText(bytes: Uint8Array, major: number): string {
	if (major < 3) return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
	try {
		return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
	} catch {
		throw new DataError("broken header: not UTF-8");
	}
}

const keys: ReadonlySet<string> = new Set(["descr", "fortran_order", "shape"]);

function headerEntries(text: string): Map<string, PythonEntry> {
	let entries: Map<string, PythonEntry>;
	try {
		entries = parsePythonDict(text);
	} catch (error) {
		throw error instanceof DataError ? new DataError(`broken header: ${error.message}`) : error;
	}
	for (const key of keys) if (!entries.has(key)) throw new DataError(`broken header: no '${key}'`);
	for (const key of entries.keys()) {
		if (!keys.has(key)) throw new DataError(`broken header: unknown key ${JSON.stringify(key.slice(0, 40))}`);
	}
	return entries;
}

function shapeOf(entry: PythonEntry | undefined): { shape: number[]; count: number } {
	const broken = () => new DataError(`broken header: shape ${entry?.source.slice(0, 60)} is no tuple of sizes`);
	if (!Array.isArray(entry?.value) || entry.value.length > mostAxes) throw broken();
	const shape = entry.value.map((size) => {
		if (typeof size !== "bigint" || size < 0n) throw broken();
		return Number(size);
	});
	const count = shape.reduce((product, size) => product * size, 1);
	if (![...shape, count].every(Number.isSafeInteger)) {
		throw new DataError(`the header claims an array of shape ${entry.source.slice(0, 60)}, more than any file holds`);
	}
	return { shape, count };
}

function dtypeOf(entry: PythonEntry | undefined): Pick<NpyHeader, "dtype" | "descr" | "fields"> {
	if (typeof entry?.value === "string") return { dtype: entry.value, descr: entry.value, fields: null };
	if (!Array.isArray(entry?.value)) throw new DataError(`broken header: descr ${entry?.source.slice(0, 60)}`);
	const fields = entry.value.flatMap((field) => {
		// `('loss', '<f4')`, or with a title `(('Loss value', 'loss'), '<f4')`; fields without a name are padding.
		const [first] = Array.isArray(field) ? field : [];
		const name = Array.isArray(first) ? first.at(-1) : first;
		if (typeof name !== "string") throw new DataError("broken header: a field of descr has no name");
		return name === "" ? [] : [name];
	});
	return { dtype: entry.source, descr: entry.value, fields };
}

function cutOff(): DataError {
	return new DataError("the header is cut off (the file seems not fully written)");
}
