import type { NpyArray } from "../model/npy-array.ts";
import { float, integer, type Value } from "../model/value.ts";

/** One element of an array (flat index, C order) as a value: ints stay ints, floats floats, complex is `[re, im]`. */
export function arrayValue({ dtype, values }: NpyArray, index: number): Value {
	const value = values[index]!;
	if (dtype === "|O") return value as Value;
	switch (typeof value) {
		case "bigint":
			return integer(value);
		case "number":
			return isFloat(dtype) ? float(value) : value;
		case "object":
			return value instanceof Uint8Array ? value : (value as readonly [number, number]).map(float);
		default:
			return value;
	}
}

function isFloat(dtype: string): boolean {
	return /^[<>|=]?f/.test(dtype);
}
