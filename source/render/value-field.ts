import { base64 } from "../model/base64.ts";
import { pythonText } from "../model/python-text.ts";
import { isList, isMapping, type Value } from "../model/value.ts";
import { jsonText } from "./json-text.ts";

/** A value as a field of CSV or TSV: nothing rounded; absence is empty, lists and mappings are JSON. */
export function valueField(value: Value | undefined): string {
	if (value === undefined) return "";
	if (value === null || typeof value === "boolean") return String(value);
	if (isList(value) || isMapping(value)) return jsonText(value);
	if (value instanceof Uint8Array) return base64(value);
	if (typeof value === "number" && !Number.isFinite(value)) return String(value);
	return pythonText(value);
}
