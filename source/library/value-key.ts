import { pythonText } from "../model/python-text.ts";
import { isList, isMapping, kindOf, numberOf, type Value } from "../model/value.ts";

/** A text that two values share where they are the same: `1` and `1.0` are, as in a filter; so are two NaN, and two absences. */
export function valueKey(value: Value | undefined): string {
	if (value === undefined) return "absent";
	if (typeof value === "bigint") return `number ${value}`;
	const number = numberOf(value);
	// As an int, for `1e22` and the int of that size are the same.
	if (number !== undefined) return `number ${Number.isInteger(number) ? BigInt(number) : number}`;
	if (isList(value)) return `list ${JSON.stringify(value.map(valueKey))}`;
	if (isMapping(value)) {
		const items = Array.from(value, ([key, item]) => [valueKey(key), valueKey(item)]);
		return `mapping ${JSON.stringify(items.sort(([a], [b]) => (a! < b! ? -1 : 1)))}`;
	}
	return `${kindOf(value)} ${pythonText(value)}`;
}
