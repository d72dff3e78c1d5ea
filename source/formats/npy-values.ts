import type { ArrayValues } from "../model/npy-array.ts";
import type { NpyDtype } from "./npy-dtype.ts";

/** The values of `count` items that stand one after the other. Bytes that are all of their buffer may be kept as the values. */
export function npyValues(bytes: Uint8Array, dtype: NpyDtype, count: number): ArrayValues {
	const { buffer } = bytes;
	const isWhole = bytes.byteLength === buffer.byteLength && buffer instanceof ArrayBuffer;
	return dtype.read(isWhole && dtype.littleEndian ? buffer : littleEndianCopy(bytes, dtype), count);
}

/** Copied because a view must begin at a multiple of its item's size, and because it would keep all of the file in memory. */
function littleEndianCopy(bytes: Uint8Array, dtype: NpyDtype): ArrayBuffer {
	const copy = new Uint8Array(bytes.length);
	copy.set(bytes);
	if (!dtype.littleEndian) turnRound(copy, dtype.unitSize);
	return copy.buffer;
}

function turnRound(bytes: Uint8Array, unitSize: number): void {
	for (let start = 0; start < bytes.length; start += unitSize) {
		for (let low = start, high = start + unitSize - 1; low < high; low++, high--) {
			const byte = bytes[low]!;
			bytes[low] = bytes[high]!;
			bytes[high] = byte;
		}
	}
}

/** Items of an array whose first axis runs fastest, in the order where the last one does. */
export function inCOrder(bytes: Uint8Array, shape: readonly number[], itemSize: number): Uint8Array {
	const strides: number[] = [];
	shape.reduce((stride, size) => {
		strides.push(stride);
		return stride * size;
	}, itemSize);
	const ordered = new Uint8Array(bytes.length);
	const index = shape.map(() => 0);
	let from = 0;
	for (let to = 0; to < ordered.length; to += itemSize) {
		for (let byte = 0; byte < itemSize; byte++) ordered[to + byte] = bytes[from + byte]!;
		for (let axis = shape.length - 1; axis >= 0; axis--) {
			from += strides[axis]!;
			index[axis]!++;
			if (index[axis]! < shape[axis]!) break;
			from -= strides[axis]! * shape[axis]!;
			index[axis] = 0;
		}
	}
	return ordered;
}
