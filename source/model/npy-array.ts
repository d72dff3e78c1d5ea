import type { Value } from "./value.ts";

/** An array as a metric file holds it. */
export interface NpyArray {
	/** The descr of the header: `<f8`, `|b1`, `<U5`. */
	readonly dtype: string;
	/** Empty for a 0-d array. */
	readonly shape: readonly number[];
	readonly fortranOrder: boolean;
	/** Flat, in C order whatever the file's order is. */
	readonly values: ArrayValues;
}

/** Complex arrays are `[re, im]` pairs, 64-bit integers bigints, `S` and `V` items bytes, Python objects (`|O`) any values. */
export type ArrayValues =
	| Float64Array
	| Float32Array
	| Int8Array
	| Int16Array
	| Int32Array
	| Uint8Array
	| Uint16Array
	| Uint32Array
	| BigInt64Array
	| BigUint64Array
	| readonly boolean[]
	| readonly string[]
	| readonly Uint8Array[]
	| readonly (readonly [number, number])[]
	| readonly Value[];
