import { base64 } from "./base64.ts";
import { FilePath, Float, float, floatText, isList, type Mapping, type Value } from "./value.ts";

/** A value as JSON that keeps its type: what JSON has no form for is an object of one key that names its kind. */
export type ValueJson = null | boolean | number | string | readonly ValueJson[] | { readonly [kind: string]: unknown };

export function valueToJson(value: Value): ValueJson {
	if (value === null || typeof value === "boolean" || typeof value === "string") return value;
	if (typeof value === "number") return Number.isFinite(value) ? value : { float: floatText(value) };
	if (typeof value === "bigint") return { int: String(value) };
	if (value instanceof Float) return { float: value.toString() };
	if (value instanceof FilePath) return { path: value.text };
	if (value instanceof Uint8Array) return { bytes: base64(value) };
	if (isList(value)) return value.map(valueToJson);
	return { mapping: Array.from(value as Mapping, ([key, item]) => [valueToJson(key), valueToJson(item)]) };
}

const notFinite: Readonly<Record<string, number>> = {
	nan: Number.NaN,
	inf: Number.POSITIVE_INFINITY,
	"-inf": Number.NEGATIVE_INFINITY,
};

/** The value that `valueToJson` made this of. */
export function valueFromJson(json: ValueJson): Value {
	if (typeof json !== "object" || json === null) return json;
	if (Array.isArray(json)) return json.map(valueFromJson);
	const [[kind, body] = ["", ""]] = Object.entries(json);
	switch (kind) {
		case "int":
			return BigInt(body as string);
		case "float":
			return notFinite[body as string] ?? float(Number(body));
		case "path":
			return new FilePath(body as string);
		case "bytes":
			return Uint8Array.from(Buffer.from(body as string, "base64"));
		default:
			return new Map(
				(body as [ValueJson, ValueJson][]).map(([key, item]) => [valueFromJson(key), valueFromJson(item)]),
			);
	}
}
