import { DataError } from "../model/problem.ts";
import { Float } from "../model/value.ts";
import { isValueList, type OverrideValue } from "./override.ts";

/** The order of two values as Python has it. Throws a DataError where Python knows none. */
export function compareItems(a: OverrideValue, b: OverrideValue): number {
	if (isNumber(a) && isNumber(b)) return Number(Number(a) > Number(b)) - Number(Number(a) < Number(b));
	if (typeof a === "string" && typeof b === "string") return compareCodePoints(a, b);
	if (isValueList(a) && isValueList(b)) {
		for (const [index, item] of a.entries()) {
			if (index >= b.length) return 1;
			const order = compareItems(item, b[index]!);
			if (order !== 0) return order;
		}
		return a.length - b.length;
	}
	throw new DataError("values of different kinds have no order", undefined, "HydraException");
}

function isNumber(value: OverrideValue): boolean {
	return typeof value === "number" || typeof value === "bigint" || typeof value === "boolean" || value instanceof Float;
}

/** UTF-16, which `<` compares, has another order past U+FFFF. */
function compareCodePoints(a: string, b: string): number {
	const [as, bs] = [Array.from(a), Array.from(b)];
	const index = as.findIndex((char, place) => char !== bs[place]);
	if (index < 0) return as.length - bs.length;
	return (as[index]!.codePointAt(0) ?? 0) - (bs[index]?.codePointAt(0) ?? -1);
}
