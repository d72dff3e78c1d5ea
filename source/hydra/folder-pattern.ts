import { DataError } from "../model/problem.ts";
import type { Part } from "./element.ts";
import { parseText } from "./parse-text.ts";

/** One part of a template of folders, such as `${now:%Y-%m-%d}` in `multirun/${now:%Y-%m-%d}/${now:%H-%M-%S}`. */
export interface FolderPattern {
	readonly matches: (name: string) => boolean;
	/** Whether it holds an interpolation. */
	readonly isOpen: boolean;
}

const digits: Readonly<Record<string, number>> = { Y: 4, m: 2, d: 2, H: 2, M: 2, S: 2, y: 2, j: 3, f: 6 };
/** A stretch of a name of which nothing is known. */
const anything = Symbol();
type Token = string | typeof anything | { readonly digits: number };

/** Runs of a sweep share their templates. */
const known = new Map<string, readonly FolderPattern[]>();
const maxKnown = 256;

/** What a template of folders may have become, part for part, when its interpolations are not known. */
export function folderPatterns(template: string): readonly FolderPattern[] {
	let patterns = known.get(template);
	if (patterns === undefined) {
		patterns = compile(template);
		if (known.size >= maxKnown) known.clear();
		known.set(template, patterns);
	}
	return patterns;
}

function compile(template: string): FolderPattern[] {
	const parts: Token[][] = [[]];
	const isOpen: boolean[] = [false];
	const add = (token: Token, open: boolean): void => {
		parts.at(-1)!.push(token);
		if (open) isOpen[isOpen.length - 1] = true;
	};
	const addText = (text: string, open: boolean): void => {
		const [first = "", ...more] = text.split("/");
		add(first, open);
		for (const part of more) {
			parts.push([part]);
			isOpen.push(open);
		}
	};
	for (const part of partsOf(template)) {
		const format = timeFormat(part);
		if (typeof part === "string") addText(part, false);
		else if (format === null) add(anything, true);
		else {
			for (const [token, code] of format.matchAll(/%([-_0^#]?.)|[^%]+|%$/gs)) {
				if (code === undefined || code === "%") addText(code ?? token, true);
				else add(code in digits ? { digits: digits[code]! } : anything, true);
			}
		}
	}
	return parts.flatMap((tokens, index) => {
		const isNothing = tokens.every((token) => token === "") || (tokens.length === 1 && tokens[0] === ".");
		return isNothing ? [] : [{ matches: matcher(tokens), isOpen: isOpen[index]! }];
	});
}

function partsOf(template: string): readonly Part[] {
	try {
		return parseText(template);
	} catch (error) {
		if (error instanceof DataError) return [template];
		throw error;
	}
}

/** `%Y-%m-%d` of `${now:%Y-%m-%d}`. */
function timeFormat(part: Part): string | null {
	if (typeof part === "string" || part.is !== "resolver" || part.name.join(".") !== "now") return null;
	const [format] = part.arguments;
	return format?.is === "literal" && typeof format.value === "string" ? format.value : null;
}

function matcher(tokens: readonly Token[]): (name: string) => boolean {
	const first = tokens.indexOf(anything);
	const last = tokens.lastIndexOf(anything);
	const source = (some: readonly Token[]) =>
		some
			.map((token) =>
				typeof token === "string"
					? token.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&")
					: typeof token === "object"
						? `\\d{${token.digits}}`
						: "",
			)
			.join("");
	// All from the first unknown stretch to the last is one, so that no name takes more than linear time.
	const body = first < 0 ? source(tokens) : `${source(tokens.slice(0, first))}.+${source(tokens.slice(last + 1))}`;
	const pattern = new RegExp(`^${body}$`, "su");
	return (name) => pattern.test(name);
}

/**
 * How many parts of a path lead to the deepest folder around its last one that the patterns fit; null where none does.
 */
export function depthFitting(path: readonly string[], patterns: readonly FolderPattern[]): number | null {
	if (patterns.length === 0) return null;
	for (let depth = path.length - 1; depth >= patterns.length; depth--) {
		const start = depth - patterns.length;
		if (patterns.every((pattern, index) => pattern.matches(path[start + index]!))) return depth;
	}
	return null;
}
