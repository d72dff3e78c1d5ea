import type { ArrayValues } from "../model/npy-array.ts";
import { DataError } from "../model/problem.ts";
import { halfFloat } from "./half-float.ts";
import { longDoubles } from "./long-double.ts";
import { npyTimeText } from "./npy-time.ts";

export type NpyKind = "bool" | "int" | "float" | "complex" | "bytes" | "text" | "void" | "time";

export interface NpyDtype {
	readonly kind: NpyKind;
	/** Bytes of one item. */
	readonly itemSize: number;
	/** Bytes that one item takes in memory, roughly: objects take more than the file does. */
	readonly memory: number;
	/** Bytes of what the byte order turns round: half of a complex number, one character of a text. */
	readonly unitSize: number;
	readonly littleEndian: boolean;
	/** The `count` items of a buffer that holds nothing else, in little endian; the values may be a view of it. */
	read(buffer: ArrayBuffer, count: number): ArrayValues;
}

type Layout = Omit<NpyDtype, "littleEndian">;

const fixed: ReadonlyMap<string, Layout> = new Map(
	Object.entries<Layout>({
		b1: plain("bool", 1, (buffer) => Array.from(new Uint8Array(buffer), (byte) => byte !== 0)),
		i1: plain("int", 1, (buffer) => new Int8Array(buffer)),
		i2: plain("int", 2, (buffer) => new Int16Array(buffer)),
		i4: plain("int", 4, (buffer) => new Int32Array(buffer)),
		i8: plain("int", 8, (buffer) => new BigInt64Array(buffer)),
		u1: plain("int", 1, (buffer) => new Uint8Array(buffer)),
		u2: plain("int", 2, (buffer) => new Uint16Array(buffer)),
		u4: plain("int", 4, (buffer) => new Uint32Array(buffer)),
		u8: plain("int", 8, (buffer) => new BigUint64Array(buffer)),
		f2: plain("float", 2, (buffer) => Float32Array.from(new Uint16Array(buffer), halfFloat)),
		f4: plain("float", 4, (buffer) => new Float32Array(buffer)),
		f8: plain("float", 8, (buffer) => new Float64Array(buffer)),
		f12: plain("float", 12, (buffer) => longDoubles(buffer, 12)),
		f16: plain("float", 16, (buffer) => longDoubles(buffer, 16)),
		c8: complex(8, (buffer) => new Float32Array(buffer)),
		c16: complex(16, (buffer) => new Float64Array(buffer)),
		c24: complex(24, (buffer) => longDoubles(buffer, 12)),
		c32: complex(32, (buffer) => longDoubles(buffer, 16)),
	}),
);

const descr = /^([<>=|]?)([a-zA-Z])(\d*)(\[.*\])?$/;

/**
 * What the descr of a header says: `<f8` is an 8 byte float in little endian.
 * Throws a DataError on a descr that is not known and on arrays of Python objects: what these are stands in a pickle (`readNpyContent`).
 */
export function parseNpyDtype(text: string): NpyDtype {
	const [match, order, letter = "", digits = "", unit = ""] = text.match(descr) ?? [];
	if (letter === "O") {
		throw new DataError("an array of Python objects, which is a pickle inside, is no array of numbers");
	}
	const layout = match === undefined ? undefined : (fixed.get(letter + digits) ?? sized(letter, digits, unit));
	if (layout === undefined || (unit !== "" && layout.kind !== "time")) {
		throw new DataError(`unknown data type ${JSON.stringify(text.slice(0, 60))}`);
	}
	return { ...layout, littleEndian: order !== ">" };
}

function plain(kind: NpyKind, size: number, read: (buffer: ArrayBuffer) => ArrayValues): Layout {
	return {
		kind,
		itemSize: size,
		memory: kind === "time" ? 64 : kind === "bool" ? 8 : Math.max(4, size),
		unitSize: size,
		read,
	};
}

function complex(itemSize: number, halves: (buffer: ArrayBuffer) => Float32Array | Float64Array): Layout {
	const read = (buffer: ArrayBuffer) => {
		const numbers = halves(buffer);
		return Array.from({ length: numbers.length / 2 }, (_, index): [number, number] => [
			numbers[2 * index]!,
			numbers[2 * index + 1]!,
		]);
	};
	return { kind: "complex", itemSize, memory: 64, unitSize: itemSize / 2, read };
}

/** The data types whose length or unit is part of the name: `S3`, `U7`, `V4`, `M8[s]`. */
function sized(letter: string, digits: string, unit: string): Layout | undefined {
	const length = Number(digits);
	if (!Number.isSafeInteger(4 * length)) return undefined;
	const bytes = { itemSize: length, memory: 128 + length, unitSize: 1 };
	switch (letter) {
		case "S":
		case "a":
			return { ...bytes, kind: "bytes", read: (buffer, count) => items(buffer, length, count).map(trimmed) };
		case "V":
			return { ...bytes, kind: "void", read: (buffer, count) => items(buffer, length, count) };
		case "U": {
			const texts = (buffer: ArrayBuffer, count: number) => textItems(buffer, length, count);
			return { kind: "text", itemSize: 4 * length, memory: 32 + 4 * length, unitSize: 4, read: texts };
		}
		case "M":
		case "m": {
			if (digits !== "8") return undefined;
			const print = npyTimeText(letter, unit);
			return plain("time", 8, (buffer) => Array.from(new BigInt64Array(buffer), print));
		}
		default:
			return undefined;
	}
}

/** Items may have no bytes at all (`S0`), so their number is not the buffer's length over their size. */
function items(buffer: ArrayBuffer, size: number, count: number): Uint8Array[] {
	return Array.from({ length: count }, (_, index) => new Uint8Array(buffer.slice(index * size, (index + 1) * size)));
}

/** numpy fills short items with zeros and cannot tell them from zeros at the end. */
function trimmed(bytes: Uint8Array): Uint8Array {
	let end = bytes.length;
	while (end > 0 && bytes[end - 1] === 0) end--;
	return bytes.subarray(0, end);
}

function textItems(buffer: ArrayBuffer, length: number, count: number): string[] {
	const codes = new Uint32Array(buffer);
	return Array.from({ length: count }, (_, item) => {
		const start = item * length;
		let end = start + length;
		while (end > start && codes[end - 1] === 0) end--;
		let text = "";
		for (let index = start; index < end; index++) {
			const code = codes[index]!;
			if (code > 0x10ffff) throw new DataError(`item ${item} holds ${code}, which is no character`);
			text += String.fromCodePoint(code);
		}
		return text;
	});
}
