import { DataError } from "../model/problem.ts";
import type { Value } from "../model/value.ts";
import { parseText } from "./parse-text.ts";
import { plainScalar } from "./yaml-scalar.ts";

/**
 * Plain texts that mean the same to every YAML parser: no indicator at the start, no `: `, no ` #`, no blanks at the ends.
 * What YAML 1.1 takes for a line break is left out with all that is not printable ASCII.
 */
const plain = /^[\w.+/$(\\^~=<;][\x21-\x7e]*(?: [\x21\x22\x24-\x7e][\x21-\x7e]*)*$/;
const risky = /: |:$|^[=<]|^---|^\.\.\./;
const singleQuoted = /^'(?:[\x20-\x26\x28-\x7e]|'')*'$/;

/** The value of a scalar that stands on one line and is simple; undefined where only the parser can tell. */
export function simpleScalar(source: string): Value | undefined {
	if (source.startsWith("'")) {
		return singleQuoted.test(source) ? sound(source.slice(1, -1).replaceAll("''", "'")) : undefined;
	}
	if (source === "[]") return [];
	if (source === "{}") return new Map();
	if (!plain.test(source) || risky.test(source)) return undefined;
	try {
		const value = plainScalar(source);
		return typeof value === "string" ? sound(value) : value;
	} catch (error) {
		// The parser knows its line.
		if (error instanceof DataError) return undefined;
		throw error;
	}
}

/** A text unless it has an interpolation that breaks the grammar. */
function sound(text: string): string | undefined {
	if (!text.includes("${")) return text;
	try {
		parseText(text);
		return text;
	} catch (error) {
		if (error instanceof DataError) return undefined;
		throw error;
	}
}

/**
 * The value of a pair whose key ends at `start`, as Hydra writes it: ` scalar`, or a block list of scalars. `indent` is the
 * key's; undefined where only the parser can tell.
 */
export function simpleValue(text: string, start: number, end: number, indent: number): Value | undefined {
	const lineEnd = text.indexOf("\n", start);
	if (lineEnd < 0 || lineEnd >= end - 1) {
		const source = text.slice(start, lineEnd === end - 1 ? lineEnd : end);
		return source.startsWith(" ") ? simpleScalar(source.slice(1)) : undefined;
	}
	if (lineEnd !== start) return undefined;
	const items: Value[] = [];
	const dash = `${" ".repeat(indent)}- `;
	for (let line = start + 1; line < end; ) {
		const next = text.indexOf("\n", line);
		const stop = next < 0 || next >= end ? end : next;
		if (!text.startsWith(dash, line)) return undefined;
		const item = simpleScalar(text.slice(line + dash.length, stop));
		if (item === undefined) return undefined;
		items.push(item);
		line = stop + 1;
	}
	return items;
}
