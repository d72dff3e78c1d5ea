import { UserError } from "../model/problem.ts";

/** Text as a POSIX shell cuts it into words, without anything that it would put in: quotes and backslashes only. Throws a UserError on a quote that is left open. */
export function shellWords(text: string): string[] {
	const words: string[] = [];
	let word: string | null = null;
	for (let at = 0; at < text.length; at++) {
		const sign = text[at]!;
		if (/\s/.test(sign)) {
			if (word !== null) words.push(word);
			word = null;
		} else if (sign === "'" || sign === '"') {
			const end = endOfQuote(text, at);
			const inside = text.slice(at + 1, end);
			word = (word ?? "") + (sign === "'" ? inside : inside.replace(/\\(["\\$`])/g, "$1"));
			at = end;
		} else if (sign === "\\") word = (word ?? "") + (text[++at] ?? "");
		else word = (word ?? "") + sign;
	}
	if (word !== null) words.push(word);
	return words;
}

function endOfQuote(text: string, start: number): number {
	const quote = text[start]!;
	for (let at = start + 1; at < text.length; at++) {
		if (quote === '"' && text[at] === "\\") at++;
		else if (text[at] === quote) return at;
	}
	throw new UserError(`the quote ${quote} is not closed`);
}
