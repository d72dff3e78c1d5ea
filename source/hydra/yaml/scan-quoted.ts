import { DataError } from "../../model/problem.ts";
import { type Cursor, isBreak, isSpaceOrEnd } from "./cursor.ts";
import { takeGap } from "./fold.ts";
import type { ScalarToken } from "./token.ts";

const backslash = 0x5c;
/** What a sign after a backslash stands for. */
const escapes: ReadonlyMap<string, string> = new Map([
	["0", "\0"],
	["a", "\x07"],
	["b", "\b"],
	["t", "\t"],
	["\t", "\t"],
	["n", "\n"],
	["v", "\v"],
	["f", "\f"],
	["r", "\r"],
	["e", "\x1b"],
	[" ", " "],
	['"', '"'],
	["/", "/"],
	["\\", "\\"],
	["N", "\x85"],
	["_", "\xa0"],
	["L", "\u2028"],
	["P", "\u2029"],
]);
const hexLengths: ReadonlyMap<string, number> = new Map([
	["x", 2],
	["u", 4],
	["U", 8],
]);

/** A scalar in single or double quotes. */
export function scanQuoted(cursor: Cursor): ScalarToken {
	const { at: start, line } = cursor;
	const quote = cursor.code();
	const isSingle = quote === 0x27;
	cursor.at++;
	let text = "";
	for (;;) {
		if (cursor.isAtDocumentMark()) throw cursor.error("a document ends within a quoted text");
		if (cursor.isAtEnd()) throw new DataError("a quote is not closed", line, "ScannerError");
		let isBroken = false;
		let wordStart = cursor.at;
		for (let code = cursor.code(); !isSpaceOrEnd(code); code = cursor.code()) {
			if (code === quote) {
				if (!isSingle || cursor.code(1) !== quote) break;
				text += cursor.text.slice(wordStart, cursor.at + 1);
				cursor.at += 2;
			} else if (!isSingle && code === backslash) {
				text += cursor.text.slice(wordStart, cursor.at);
				if (isBreak(cursor.code(1))) {
					cursor.at++;
					cursor.takeBreak();
					isBroken = true;
				} else text += takeEscape(cursor);
			} else {
				cursor.at++;
				continue;
			}
			wordStart = cursor.at;
			if (isBroken) break;
		}
		text += cursor.text.slice(wordStart, cursor.at);
		if (cursor.code() === quote) break;
		text += takeGap(cursor, isBroken);
	}
	cursor.at++;
	return { kind: "scalar", start, end: cursor.at, line, text, style: isSingle ? "single" : "double" };
}

function takeEscape(cursor: Cursor): string {
	const sign = cursor.text[cursor.at + 1]!;
	const plain = escapes.get(sign);
	if (plain !== undefined) {
		cursor.at += 2;
		return plain;
	}
	const length = hexLengths.get(sign);
	if (length === undefined) throw cursor.error(`\\${sign} is no escape`);
	const digits = cursor.text.slice(cursor.at + 2, cursor.at + 2 + length);
	if (digits.length < length || !/^[0-9a-fA-F]+$/.test(digits)) {
		throw cursor.error(`\\${sign} takes ${length} hexadecimal digits`);
	}
	const code = Number.parseInt(digits, 16);
	if ((code >= 0xd800 && code <= 0xdfff) || code > 0x10ffff)
		throw cursor.error(`\\${sign}${digits} is no sign of Unicode`);
	cursor.at += 2 + length;
	return String.fromCodePoint(code);
}
