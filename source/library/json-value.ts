import { base64 } from "../model/base64.ts";
import { pythonText } from "../model/python-text.ts";
import { FilePath, Float, isList, isMapping, kindOf, type Value } from "../model/value.ts";

/**
 * A value as `JSON.stringify` prints it right: ints with all their digits, floats with a point or an exponent, NaN and
 * infinities as `"NaN"`, `"Infinity"`, `"-Infinity"`, bytes as base64, paths as text, absence as null.
 */
export function jsonValue(value: Value | undefined): unknown {
	if (value === undefined || value === null || typeof value === "boolean" || typeof value === "string")
		return value ?? null;
	if (typeof value === "bigint") return JSON.rawJSON(String(value));
	if (typeof value === "number") return Number.isFinite(value) ? value : String(value);
	if (value instanceof Float) return JSON.rawJSON(value.toString());
	if (value instanceof FilePath) return value.text;
	if (value instanceof Uint8Array) return base64(value);
	if (isList(value)) return value.map(jsonValue);
	if (!isMapping(value)) throw new TypeError(`no JSON for a ${kindOf(value)}`);
	// Without a prototype `__proto__` is a key as any other.
	const record: Record<string, unknown> = Object.create(null);
	for (const [key, item] of value) record[pythonText(key)] = jsonValue(item);
	return record;
}
