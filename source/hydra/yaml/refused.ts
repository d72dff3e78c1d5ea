import type { DataError } from "../../model/problem.ts";
import type { Value } from "../../model/value.ts";

/** A value that PyYAML builds and OmegaConf refuses afterwards: a set, a date, a text that is no interpolation, a key of null. */
export class Refused {
	readonly error: DataError;
	constructor(error: DataError) {
		this.error = error;
	}
}

/** What PyYAML builds: a value, with refused ones in it until `firstRefused` has found none. */
export type Built = Value | Refused;

/** In the order in which OmegaConf comes upon them: each key and value before the next, with all that lies within. */
export function firstRefused(value: Built): Refused | null {
	if (value instanceof Refused) return value;
	const items = value instanceof Map ? value.values() : Array.isArray(value) ? value : [];
	for (const item of items) {
		const found = firstRefused(item);
		if (found !== null) return found;
	}
	return null;
}
