import { base64 } from "../model/base64.ts";
import { pythonText } from "../model/python-text.ts";
import { FilePath, Float, floatText, isMapping, type Value } from "../model/value.ts";

/** What can be printed as JSON: values, and records and lists of such. */
export type JsonValue = Value | JsonRecord | readonly JsonValue[];
export interface JsonRecord {
	readonly [name: string]: JsonValue;
}

/**
 * JSON text of a value, written directly: ints with all their digits, floats with a point or an exponent, NaN and
 * infinities as `"NaN"`, `"Infinity"`, `"-Infinity"`, bytes as base64, paths as text, keys as Python prints them.
 */
export function jsonText(value: JsonValue): string {
	switch (typeof value) {
		case "string":
			return JSON.stringify(value);
		case "boolean":
			return String(value);
		case "bigint":
			return String(value);
		case "number":
			if (!Number.isFinite(value)) return `"${value}"`;
			return Number.isInteger(value) ? BigInt(value).toString() : floatText(value);
	}
	if (value === null) return "null";
	if (value instanceof Float) return value.toString();
	if (value instanceof FilePath) return JSON.stringify(value.text);
	if (value instanceof Uint8Array) return `"${base64(value)}"`;
	if (Array.isArray(value)) return `[${value.map(jsonText).join(",")}]`;
	const entries: Iterable<readonly [string, JsonValue]> = isMapping(value as Value)
		? Array.from(value as ReadonlyMap<Value, Value>, ([key, item]) => [pythonText(key), item] as const)
		: Object.entries(value);
	return `{${Array.from(entries, ([key, item]) => `${JSON.stringify(key)}:${jsonText(item)}`).join(",")}}`;
}
