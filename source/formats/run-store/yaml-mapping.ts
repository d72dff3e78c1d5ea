import { parseDocument } from "yaml";
import { DataError } from "../../model/problem.ts";
import { float, integer, type Mapping, type Value } from "../../model/value.ts";

const maxDepth = 100;
/** Where aliases stand for more values, writing them out would never end. */
const mostValues = 1_000_000;

/** A YAML text that a program dumped, a mapping. Throws a DataError where it is none, or is nested deeper than 100 levels. */
export function yamlMapping(text: string): Mapping {
	const value = plain(text);
	if (value === null) return new Map();
	if (!(value instanceof Map)) throw new DataError("is no mapping");
	let left = mostValues;
	const typed = (value: unknown, depth: number): Value => {
		if (depth > maxDepth) throw tooDeep();
		if (--left < 0) throw new DataError("aliases stand for too many values");
		if (typeof value === "bigint") return integer(value);
		if (typeof value === "number") return float(value);
		if (Array.isArray(value)) return value.map((item) => typed(item, depth + 1));
		if (!(value instanceof Map)) return typeof value === "string" || typeof value === "boolean" ? value : null;
		return new Map(value.entries().map(([key, item]) => [String(key), typed(item, depth + 1)] as const));
	};
	return typed(value, 0) as Mapping;
}

/** Each is looked for among all anchors. */
const mostAliases = 1000;

function plain(text: string): unknown {
	let aliases = 0;
	for (const _ of text.matchAll(/[\s[{,]\*\S/g))
		if (++aliases > mostAliases) throw new DataError("has too many aliases");
	try {
		// Looking for keys that come twice takes time that grows with their square.
		const document = parseDocument(text, {
			intAsBigInt: true,
			uniqueKeys: false,
			logLevel: "silent",
			prettyErrors: false,
		});
		const message = document.errors[0]?.message.split("\n")[0];
		if (message?.includes("call stack")) throw tooDeep();
		if (message !== undefined) throw new DataError(`is no YAML: ${message}`);
		return document.toJS({ mapAsMap: true });
	} catch (error) {
		// The parser calls itself for each level.
		if (error instanceof RangeError) throw tooDeep();
		if (error instanceof ReferenceError) throw new DataError("has aliases that stand for nothing or for too much");
		throw error;
	}
}

function tooDeep(): DataError {
	return new DataError("is nested too deeply");
}
