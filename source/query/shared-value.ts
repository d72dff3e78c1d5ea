import type { Value } from "../model/value.ts";
import type { Operand } from "./resolve-name.ts";
import { valueKey } from "./value-key.ts";

/** The value that all of some rows have; undefined where two differ. */
export function sharedValue({ values, codes }: Operand, rows: Uint32Array): Value | undefined {
	const first = codes[rows[0]!]!;
	for (let index = 1; index < rows.length; index++) {
		const code = codes[rows[index]!]!;
		if (code !== first && !Object.is(valueKey(values[code]), valueKey(values[first]))) return undefined;
	}
	return values[first];
}
