import { NumpyArray } from "./pickle-value.ts";

/** One index of the first of two axes of an array in C order. Its bytes are not copied. */
export function arrayRow({ layout, shape, data }: NumpyArray, row: number): NumpyArray {
	const length = shape[1]!;
	const from = row * length;
	if (!(data instanceof Uint8Array)) return new NumpyArray(layout, [length], false, data.slice(from, from + length));
	const size = layout.itemSize;
	return new NumpyArray(layout, [length], false, data.subarray(from * size, (from + length) * size));
}
