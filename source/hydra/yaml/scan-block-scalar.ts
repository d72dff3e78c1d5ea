import { type Cursor, isBlank, isBreak, isBreakOrEnd } from "./cursor.ts";
import { fold } from "./fold.ts";
import type { ScalarToken } from "./token.ts";

/** A scalar after `|` or `>`. `parentIndent`: the column of the block that it stands in, -1 for none. */
export function scanBlockScalar(cursor: Cursor, parentIndent: number): ScalarToken {
	const { at: start, line } = cursor;
	const isLiteral = cursor.code() === 0x7c;
	cursor.at++;
	const { chomping, increment } = takeHeader(cursor);
	cursor.skipRestOfLine();
	let indent = increment === 0 ? 0 : Math.max(parentIndent, 0) + increment;
	const opening = takeEmptyLines(cursor, indent);
	if (indent === 0) indent = Math.max(opening.column, parentIndent + 1, 1);
	let text = "";
	let lastBreak = "";
	let more = opening.breaks;
	let wasIndented = false;
	let end = cursor.at;
	while (cursor.column === indent && !cursor.isAtEnd()) {
		const isIndented = isBlank(cursor.code());
		// A line that begins with a blank keeps the breaks before and after it.
		text += isLiteral || wasIndented || isIndented ? lastBreak + more : fold(lastBreak, more);
		wasIndented = isIndented;
		const lineStart = cursor.at;
		while (!isBreakOrEnd(cursor.code())) cursor.at++;
		text += cursor.text.slice(lineStart, cursor.at);
		lastBreak = cursor.isAtEnd() ? "" : cursor.takeBreak();
		end = cursor.at;
		more = takeEmptyLines(cursor, indent).breaks;
	}
	if (chomping !== "-") text += lastBreak;
	if (chomping === "+") text += more;
	return { kind: "scalar", start, end, line, text, style: isLiteral ? "literal" : "folded" };
}

/** The two signs after `|` or `>`, in any order; 0 where the indentation is not given. */
function takeHeader(cursor: Cursor): { chomping: string; increment: number } {
	const [, before = "", digit = "", after = ""] = /^([-+]?)([0-9]?)([-+]?)/.exec(
		cursor.text.slice(cursor.at, cursor.at + 3),
	)!;
	if (digit === "0") throw cursor.error("a block cannot be indented by 0");
	// A sign before the digit leaves none for after it.
	const length = before.length + digit.length + (before === "" ? after.length : 0);
	cursor.at += length;
	return { chomping: before || after, increment: Number(digit) };
}

/** Passes over lines that hold nothing, and over the indentation; `column` is the widest that was met. */
function takeEmptyLines(cursor: Cursor, indent: number): { breaks: string; column: number } {
	let breaks = "";
	let column = 0;
	for (;;) {
		while ((indent === 0 || cursor.column < indent) && cursor.code() === 0x20) cursor.at++;
		column = Math.max(column, cursor.column);
		if ((indent === 0 || cursor.column < indent) && cursor.code() === 0x09) {
			throw cursor.error("a tab stands where blanks must indent");
		}
		if (!isBreak(cursor.code())) return { breaks, column };
		breaks += cursor.takeBreak();
	}
}
