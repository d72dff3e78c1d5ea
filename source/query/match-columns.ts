import { UserError } from "../model/problem.ts";
import { findName } from "./find-name.ts";

/**
 * Names as they are chosen, separated by commas: whole names and endings, `optimizer.*` for all that fit, `-seed` or
 * `-dataset.*` to leave out. Where nothing but what is left out is named, all others are meant. null where nothing is named.
 * Throws a UserError on what fits no name.
 */
export function matchColumns(text: string, names: readonly string[]): readonly string[] | null {
	const words = text
		.split(",")
		.map((word) => word.trim())
		.filter((word) => word !== "");
	if (words.length === 0) return null;
	const isOut = (word: string) => word.startsWith("-") && !names.includes(word);
	const out = new Set(words.filter(isOut).flatMap((word) => namesFor(word.slice(1), names)));
	const wanted = words.filter((word) => !isOut(word));
	const chosen = wanted.length === 0 ? names : wanted.flatMap((word) => namesFor(word, names));
	return [...new Set(chosen)].filter((name) => !out.has(name));
}

function namesFor(word: string, names: readonly string[]): readonly string[] {
	if (!word.includes("*") || names.includes(word)) return [findName(word, names)];
	const parts = word.split("*").map((part) => part.replace(/[\\^$.|?+()[\]{}]/g, "\\$&"));
	const pattern = new RegExp(`^${parts.join(".*")}$`);
	const found = names.filter((name) => pattern.test(name));
	if (found.length === 0) throw new UserError(`no parameter fits ${word}`);
	return found;
}
