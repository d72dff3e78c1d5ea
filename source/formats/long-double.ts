import { DataError } from "../model/problem.ts";

const bias = 16_383;

/**
 * x86's 80-bit floats, each in `itemSize` bytes (12 or 16, the last ones padding), widened to the nearest double:
 * 64 bits of significand with its leading 1 written out, 15 of exponent, one of sign.
 * Throws a DataError on bits that are no such number: other machines store other formats under the same name.
 */
export function longDoubles(buffer: ArrayBuffer, itemSize: number): Float64Array {
	const view = new DataView(buffer);
	const values = new Float64Array(buffer.byteLength / itemSize);
	for (let index = 0; index < values.length; index++) {
		const significand = view.getBigUint64(index * itemSize, true);
		const top = view.getUint16(index * itemSize + 8, true);
		const exponent = top & 0x7fff;
		if (exponent !== 0 && significand < 2n ** 63n) {
			throw new DataError(`item ${index} is no long double of x86; write the array as float64`);
		}
		values[index] = (top & 0x8000 ? -1 : 1) * magnitude(significand, exponent);
	}
	return values;
}

function magnitude(significand: bigint, exponent: number): number {
	if (exponent === 0x7fff) return significand === 2n ** 63n ? Number.POSITIVE_INFINITY : Number.NaN;
	const power = exponent - bias;
	// In two steps: 2 ** power alone can be 0 or infinite where the product is neither.
	const half = Math.trunc(power / 2);
	return (Number(significand) / 2 ** 63) * 2 ** half * 2 ** (power - half);
}
