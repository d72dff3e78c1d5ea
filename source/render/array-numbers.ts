import type { NpyArray } from "../model/npy-array.ts";

/**
 * The values of an array of real numbers or flags, flat: flags as 0 and 1, 64-bit integers rounded to doubles, others as they
 * are and not copied. Undefined where there are none, or others such as complex numbers and texts.
 */
export function arrayNumbers({ dtype, values }: NpyArray): ArrayLike<number> | undefined {
	if (values instanceof BigInt64Array || values instanceof BigUint64Array) return Float64Array.from(values, Number);
	if (ArrayBuffer.isView(values)) return values;
	return typeof values[0] === "boolean" && dtype !== "|O"
		? Float64Array.from(values as readonly boolean[], Number)
		: undefined;
}
