import { type Cursor, isBlank, isBreak } from "./cursor.ts";

/** A single line break within a folded text reads as a blank, several as one less. */
export function fold(first: string, more: string): string {
	if (first !== "\n") return first + more;
	return more === "" ? " " : more;
}

/**
 * Passes over blanks and line breaks within a plain or quoted scalar and gives what they read as. Blanks beside a line break
 * fall away. `isBroken`: a line break came just before and stands for nothing. `tabFrom`: a tab left of this column on a new
 * line is an error.
 */
export function takeGap(cursor: Cursor, isBroken: boolean, tabFrom = 0): string {
	const start = cursor.at;
	let end = start;
	let first = "";
	let more = "";
	let broken = isBroken;
	for (;;) {
		const code = cursor.code();
		if (isBlank(code)) {
			if (broken && code === 0x09 && cursor.column < tabFrom)
				throw cursor.error("a tab stands where blanks must indent");
			cursor.at++;
			if (!broken) end = cursor.at;
		} else if (isBreak(code)) {
			if (broken) more += cursor.takeBreak();
			else first = cursor.takeBreak();
			broken = true;
		} else break;
	}
	return broken ? fold(first, more) : cursor.text.slice(start, end);
}
