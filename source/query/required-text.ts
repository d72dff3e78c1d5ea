import { regexPieces } from "./regex-pieces.ts";

/** A text that stands in whatever fits a regular expression, the longest that is easily told; empty where none is. */
export function requiredText(pattern: string): string {
	if (pattern.includes("|")) return "";
	let depth = 0;
	let longest = "";
	let run = "";
	const end = () => {
		if (run.length > longest.length) longest = run;
		run = "";
	};
	for (const piece of regexPieces(pattern)) {
		if (piece.startsWith("(")) {
			depth++;
			end();
		} else if (piece === ")") depth--;
		else if (depth > 0) continue;
		else if (/^[*?{]/.test(piece)) {
			// What stands before it may be absent, or more often than once.
			run = run.slice(0, -1);
			end();
		} else if (plain.test(piece)) run += piece.at(-1);
		else end();
	}
	end();
	return longest;
}

/** A letter as it is, or a sign that a backslash makes one. */
const plain = /^(?:[\p{L}\p{N} _=:;,"'<>@#%&!~`/-]|\\[\\^$.*+?()[\]{}|/])$/u;
