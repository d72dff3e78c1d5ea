import { halfFloat } from "../half-float.ts";

/** How the elements of a tensor are kept. */
export interface ElementType {
	/** Bytes of one in `tensor_content`. */
	readonly size: number;
	readonly isInteger: boolean;
	/** One of them in `tensor_content`, which is little endian. */
	readonly read: (view: DataView, at: number) => number;
	/** From the bits that a field of its own keeps, where that is not the number itself. */
	readonly fromBits?: (bits: number) => number;
}

const bits = new DataView(new ArrayBuffer(4));

/** Types of numbers by their number in https://github.com/tensorflow/tensorflow/blob/master/tensorflow/core/framework/types.proto. */
export const elementTypes: ReadonlyMap<number, ElementType> = new Map<number, ElementType>([
	[1, { size: 4, isInteger: false, read: (view, at) => view.getFloat32(at, true) }],
	[2, { size: 8, isInteger: false, read: (view, at) => view.getFloat64(at, true) }],
	[3, { size: 4, isInteger: true, read: (view, at) => view.getInt32(at, true) }],
	[4, { size: 1, isInteger: true, read: (view, at) => view.getUint8(at) }],
	[5, { size: 2, isInteger: true, read: (view, at) => view.getInt16(at, true) }],
	[6, { size: 1, isInteger: true, read: (view, at) => view.getInt8(at) }],
	[9, { size: 8, isInteger: true, read: (view, at) => Number(view.getBigInt64(at, true)) }],
	[10, { size: 1, isInteger: true, read: (view, at) => view.getUint8(at) }],
	[14, { size: 2, isInteger: false, read: (view, at) => bfloat16(view.getUint16(at, true)), fromBits: bfloat16 }],
	[17, { size: 2, isInteger: true, read: (view, at) => view.getUint16(at, true) }],
	[19, { size: 2, isInteger: false, read: (view, at) => halfFloat(view.getUint16(at, true)), fromBits: halfFloat }],
	[22, { size: 4, isInteger: true, read: (view, at) => view.getUint32(at, true) }],
	[23, { size: 8, isInteger: true, read: (view, at) => Number(view.getBigUint64(at, true)) }],
]);

/** The upper half of a float32. */
function bfloat16(half: number): number {
	bits.setUint32(0, half << 16);
	return bits.getFloat32(0);
}
