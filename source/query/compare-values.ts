import { naturalOrder } from "../model/natural-order.ts";
import { pythonText } from "../model/python-text.ts";
import { numberOf, type Value } from "../model/value.ts";
import { emptiness } from "./emptiness.ts";

/** Numbers, then flags, then text in natural order; what is no value comes last. */
export function compareValues(a: Value | undefined, b: Value | undefined): number {
	const empty = emptiness(a) - emptiness(b);
	if (empty !== 0 || emptiness(a) > 0) return empty;
	// JavaScript compares an integer of any length with a double exactly.
	const x = typeof a === "bigint" ? a : numberOf(a);
	const y = typeof b === "bigint" ? b : numberOf(b);
	if (x !== undefined && y !== undefined) return x < y ? -1 : x > y ? 1 : 0;
	if (x !== undefined || y !== undefined) return x !== undefined ? -1 : 1;
	if (typeof a === "boolean" || typeof b === "boolean") {
		return typeof a === typeof b ? Number(a) - Number(b) : typeof a === "boolean" ? -1 : 1;
	}
	return naturalOrder(pythonText(a!), pythonText(b!));
}
