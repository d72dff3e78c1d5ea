import type { Value } from "../model/value.ts";
import { type ValueKey, valueKey } from "./value-key.ts";

/** For each code of a dictionary the first code whose value is equal: `1` and `1.0` stand there apart. */
export function equalCodes(values: readonly (Value | undefined)[]): Uint32Array {
	let codes = known.get(values);
	if (codes === undefined) {
		codes = firstCodes(values);
		known.set(values, codes);
	}
	return codes;
}

/** A dictionary is asked of again and again while a table is looked at. */
const known = new WeakMap<readonly (Value | undefined)[], Uint32Array>();

function firstCodes(values: readonly (Value | undefined)[]): Uint32Array {
	const first = new Map<ValueKey, number>();
	const codes = new Uint32Array(values.length);
	for (let code = 0; code < values.length; code++) {
		const key = valueKey(values[code]);
		const equal = first.get(key);
		if (equal === undefined) first.set(key, code);
		codes[code] = equal ?? code;
	}
	return codes;
}
