import { pythonText } from "../model/python-text.ts";
import { Float, kindOf, type Value } from "../model/value.ts";

/** What two values have in common exactly if they are equal, for a Map or a Set. */
export type ValueKey = string | number | bigint | boolean | null | undefined;

/**
 * Equal as Python has it: `1` is `1.0` and `0.0` is `-0.0`. But NaN equals NaN, for runs that have it share it, and flags
 * are no numbers.
 */
export function valueKey(value: Value | undefined): ValueKey {
	if (value instanceof Float) return numberKey(value.value);
	if (typeof value === "bigint") return numberKey(value);
	if (typeof value === "string") return value.startsWith("\0") ? `\0text ${value}` : value;
	// Zeros of both signs are one key of a Map, and are made one for whoever compares keys.
	if (typeof value === "number") return value + 0;
	if (typeof value === "object" && value !== null) return `\0${kindOf(value)} ${pythonText(value)}`;
	return value;
}

/** The number where it says exactly the same: an int past 2^53 may, or may not, be that float. */
function numberKey(value: number | bigint): ValueKey {
	if (typeof value === "number") return value + 0;
	const narrow = Number(value);
	return Number.isFinite(narrow) && BigInt(narrow) === value ? narrow : value;
}
