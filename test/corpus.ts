import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { FilePath, float, isList, isMapping, type Value } from "../source/model/value.ts";

/** Real sweeps and what their own programs say of them; it stands beside the repository, and not everywhere. */
export const corpus: string = join(import.meta.dirname, "..", "..", "shared", "corpus");
export const hasCorpus: boolean = existsSync(corpus);

// biome-ignore lint/suspicious/noExplicitAny: an oracle is JSON of many shapes, read by the tests alone
export type Json = any;

export function readOracle(path: string): Json {
	return JSON.parse(readFileSync(join(corpus, path), "utf8"));
}

const floats: Readonly<Record<string, number>> = {
	nan: Number.NaN,
	inf: Number.POSITIVE_INFINITY,
	"-inf": Number.NEGATIVE_INFINITY,
};

/** A typed value of an oracle as ours. */
export function decoded(json: Json): Value {
	if (Array.isArray(json)) return json.map(decoded);
	if (typeof json !== "object" || json === null) return json;
	if ("$int" in json) return BigInt(json.$int);
	if ("$float" in json) return floats[json.$float] ?? float(Number(json.$float));
	if ("$bytes" in json) return Uint8Array.fromBase64(json.$bytes);
	if ("$path" in json) return new FilePath(json.$path);
	if ("$tuple" in json) return json.$tuple.map(decoded);
	if ("$dict" in json) return new Map(json.$dict.map(([key, value]: [Json, Json]) => [decoded(key), decoded(value)]));
	if ("$other" in json) return `other ${json.$other}`;
	return new Map(Object.entries(json).map(([key, value]) => [key, decoded(value)]));
}

/** A value as text that tells types apart and keeps the order of keys, to compare and to show. */
export function spelled(value: Value | undefined): string {
	if (value === undefined) return "absent";
	if (typeof value === "number") return Number.isInteger(value) ? `int ${value}` : `float ${value}`;
	if (typeof value === "bigint") return `int ${value}`;
	if (typeof value === "string") return JSON.stringify(value);
	if (value === null || typeof value === "boolean") return String(value);
	if (value instanceof Uint8Array) return `bytes ${value.toBase64()}`;
	if (value instanceof FilePath) return `path ${value.text}`;
	if (isList(value)) return `[${value.map(spelled).join(", ")}]`;
	if (isMapping(value))
		return `{${Array.from(value, ([key, item]) => `${spelled(key)}: ${spelled(item)}`).join(", ")}}`;
	return `float ${value}`;
}
