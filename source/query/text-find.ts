import { linearRegex } from "./linear-regex.ts";
import { regexSpans, type Span } from "./regex-spans.ts";
import { requiredText } from "./required-text.ts";

/** A text to be found, made ready. */
export interface TextFind {
	readonly matches: (line: string) => boolean;
	/** Where in a line; the places do not overlap. */
	readonly spans: (line: string) => readonly Span[];
	/** Global, and found in ASCII text wherever a line matches; null: each line has to be looked at. */
	readonly hint: RegExp | null;
}

/**
 * Finds a regular expression, or with `isPlain` the text as it is. Small and capital letters are the same as long as no
 * capital is asked for. Time grows with the length of the text and no faster. Throws a UserError as `linearRegex` does.
 */
export function textFind(pattern: string, isPlain: boolean): TextFind {
	const letters = isPlain ? pattern : pattern.replace(/\\(?:[pP]\{[^}]*\}|.)/gsu, "");
	const flags = /\p{Lu}/u.test(letters) ? "" : "i";
	const source = isPlain ? escaped(pattern) : pattern;
	const isSimple = isPlain || !/[({*+?]/.test(pattern);
	return {
		matches: isPlain ? plainTest(pattern, flags) : linearRegex(pattern, flags),
		spans: isSimple ? ownSpans(source, flags) : regexSpans(source, flags),
		hint: hintOf(isSimple ? source : escaped(requiredText(pattern)), flags),
	};
}

/** Without the flag `u`, whose rules for small and capital letters are slow and the same for ASCII. */
function hintOf(source: string, flags: "" | "i"): RegExp | null {
	return source === "" || !/^[ -~]+$/.test(source) || /\\[pPuk]/.test(source) ? null : new RegExp(source, `gm${flags}`);
}

function plainTest(text: string, flags: "" | "i"): (line: string) => boolean {
	if (flags === "") return (line) => line.includes(text);
	const own = new RegExp(escaped(text), "iu");
	return (line) => own.test(line);
}

/** Without repetitions and groups the engine of JavaScript is quick, and cannot be anything else. */
function ownSpans(source: string, flags: "" | "i"): (line: string) => readonly Span[] {
	const own = new RegExp(source, `gu${flags}`);
	return (line) =>
		Array.from(line.matchAll(own), ({ 0: text, index }): Span => [index, index + text.length]).filter(
			([start, end]) => end > start,
		);
}

function escaped(text: string): string {
	return text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
}
