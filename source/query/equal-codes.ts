import type { Value } from "../model/value.ts";
import { type ValueKey, valueKey } from "./value-key.ts";

/** For each code of a dictionary the first code whose value is equal: `1` and `1.0` stand there apart. */
export function equalCodes(values: readonly (Value | undefined)[]): Uint32Array {
	const first = new Map<ValueKey, number>();
	const codes = new Uint32Array(values.length);
	for (let code = 0; code < values.length; code++) {
		const key = valueKey(values[code]);
		const known = first.get(key);
		if (known === undefined) first.set(key, code);
		codes[code] = known ?? code;
	}
	return codes;
}
