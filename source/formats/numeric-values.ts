import type { NpyArray } from "../model/npy-array.ts";

/** The values of an array as doubles, flat, flags as 0 and 1; those of a float64 array are not copied. undefined where they are no real numbers. */
export function numericValues({ dtype, values }: NpyArray): Float64Array | undefined {
	if (values instanceof Float64Array) return values;
	if (values instanceof BigInt64Array || values instanceof BigUint64Array) return Float64Array.from(values, Number);
	if (ArrayBuffer.isView(values)) return new Float64Array(values);
	return /^.?b1$/.test(dtype) ? Float64Array.from(values as readonly boolean[], Number) : undefined;
}
