import { DataError } from "../../model/problem.ts";
import { float, integer, type Value } from "../../model/value.ts";

const maxDepth = 100;
/** Python reads no longer ones either, and those of a million digits take long. */
const mostDigits = 4300;
/** Spellings that nobody writes: JSON itself has no words for these. */
const nan = "-0.00e-999";
const infinity = "1e999";

/**
 * The value of a JSON text as Python's `json` and W&B write it: with bare `NaN`, `Infinity` and `-Infinity`, and ints of any
 * size. Throws a DataError where it is none, or nested deeper than 100 levels.
 */
export function jsonValue(text: string): Value {
	try {
		return JSON.parse(plainJson(text), revive as (this: unknown, key: string, value: unknown) => unknown) as Value;
	} catch (error) {
		if (error instanceof SyntaxError) throw new DataError("is no JSON");
		throw error;
	}
}

/** The text with numbers for the words outside of strings. */
function plainJson(text: string): string {
	const parts: string[] = [];
	let from = 0;
	let depth = 0;
	const replace = (at: number, word: string, by: string): void => {
		if (!text.startsWith(word, at)) return;
		parts.push(text.slice(from, at), by);
		from = at + word.length;
	};
	for (let at = 0; at < text.length; at++) {
		const sign = text[at];
		if (sign === '"') at = endOfString(text, at);
		else if (sign === "[" || sign === "{") depth++;
		else if (sign === "]" || sign === "}") depth--;
		else if (sign === "N") replace(at, "NaN", nan);
		else if (sign === "I") replace(at, "Infinity", infinity);
		if (depth > maxDepth) throw new DataError("is nested too deeply");
	}
	return parts.length === 0 ? text : parts.join("") + text.slice(from);
}

function endOfString(text: string, start: number): number {
	let at = start + 1;
	while (at < text.length && text[at] !== '"') at += text[at] === "\\" ? 2 : 1;
	return at;
}

/** `context`: how a value that is no list and no mapping is spelled. */
function revive(_key: string, value: unknown, context: { readonly source?: string }): Value {
	if (typeof value === "number") return numberFrom(context.source!);
	if (value === null || typeof value !== "object" || Array.isArray(value)) return value as Value;
	return new Map(Object.entries(value as Record<string, Value>));
}

function numberFrom(source: string): Value {
	if (source === nan) return Number.NaN;
	const isInt = !/[.eE]/.test(source) && source.length <= mostDigits;
	return isInt ? integer(BigInt(source)) : float(Number(source));
}
