import { FilterError } from "./filter-error.ts";
import { meantWord } from "./meant-word.ts";

/** A piece of a filter: a word, a `name` in backquotes, a text in quotes, or a sign. */
export interface Token {
	readonly kind: "word" | "name" | "quoted" | "sign";
	readonly text: string;
	/** Index of its first character. */
	readonly start: number;
}

const pattern =
	/\s+|(?<sign>==|!=|<=|>=|!~|&&|\|\||[=<>~!()[\],])|(?<quote>['"`])(?<body>(?:\\[\s\S]|(?!\k<quote>)[^\\])*)(?<close>\k<quote>?)|(?<word>[^\s'"`()[\],=!<>~&|]+)|(?<other>[\s\S])/gy;

/** Cuts a filter into tokens. Throws a FilterError where a quote is not closed. */
export function tokenize(text: string): Token[] {
	const tokens: Token[] = [];
	for (const { index: start, groups = {} } of text.matchAll(pattern)) {
		const { sign, quote, body, close, word, other } = groups;
		if (sign !== undefined) tokens.push({ kind: "sign", text: sign, start });
		else if (word !== undefined) tokens.push({ kind: "word", text: word, start });
		else if (other !== undefined)
			throw new FilterError(
				`${other} means nothing here; did you mean ${meantWord(other, ["and", "or"])}? Text with such signs stands in quotes`,
				start,
			);
		else if (quote !== undefined) {
			if (close === "") throw new FilterError(`this ${quote} has no second one`, start);
			tokens.push({ kind: quote === "`" ? "name" : "quoted", text: unescaped(body!), start });
		}
	}
	return tokens;
}

/** Other escapes keep their backslash, as in Python: a regular expression such as `'\d+'` stands as it is. */
function unescaped(body: string): string {
	return body.replace(/\\([nt\\'"`])/g, (_, char: string) => (char === "n" ? "\n" : char === "t" ? "\t" : char));
}
