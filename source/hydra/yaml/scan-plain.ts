import { type Cursor, isBlank, isBreak, isFlowSign, isSpaceOrEnd } from "./cursor.ts";
import { takeGap } from "./fold.ts";
import type { ScalarToken } from "./token.ts";

/** A scalar without quotes. `indent`: the column where its lines must begin, though not within flow style. */
export function scanPlain(cursor: Cursor, indent: number, isFlow: boolean): ScalarToken {
	const { at: start, line } = cursor;
	let text = "";
	let gap = "";
	let end = start;
	while (cursor.code() !== 0x23 && !cursor.isAtDocumentMark()) {
		const wordStart = cursor.at;
		passWord(cursor, isFlow);
		if (cursor.at > wordStart) {
			text += gap + cursor.text.slice(wordStart, cursor.at);
			end = cursor.at;
		}
		const code = cursor.code();
		if (!isBlank(code) && !isBreak(code)) break;
		// What stood before a sign that ends the scalar is no part of it.
		gap = takeGap(cursor, false, indent);
		if (!isFlow && cursor.column < indent) break;
	}
	return { kind: "scalar", start, end, line, text, style: "plain" };
}

function passWord(cursor: Cursor, isFlow: boolean): void {
	for (let code = cursor.code(); !isSpaceOrEnd(code); code = cursor.code()) {
		if (code === 0x3a) {
			const next = cursor.code(1);
			if (isSpaceOrEnd(next)) return;
			if (isFlow && (isFlowSign(next) || next === 0x3f)) throw cursor.error("a colon stands where none can");
		} else if (isFlow && isFlowSign(code)) return;
		cursor.at++;
	}
}
