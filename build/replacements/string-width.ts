import original from "string-width";
import { isSingleCell } from "./single-cell.ts";

/**
 * The columns that a text takes in a terminal: string-width's answer, without its cost for what tables are made of.
 * The original cuts a line into graphemes as soon as it holds one glyph of a sparkline; a line that has only
 * letters of width 1 (and colours) is counted here in one pass, and everything else is left to the original.
 */
export default function stringWidth(text: string, options?: Parameters<typeof original>[1]): number {
	const width = options === undefined ? simpleWidth(text) : -1;
	return width === -1 ? original(text, options) : width;
}

/** The width of a text whose every character is one column and stands alone; -1 when there is any other. */
function simpleWidth(text: string): number {
	if (typeof text !== "string") return -1;
	let width = 0;
	for (let index = 0; index < text.length; index++) {
		const code = text.charCodeAt(index);
		if (code === 0x1b) {
			index = endOfColour(text, index);
			if (index === -1) return -1;
		} else if (isSingleCell(code)) width++;
		else return -1;
	}
	return width;
}

/** Where the `m` of `ESC [ 1 ; 31 m` stands; -1 when the escape is another one. */
function endOfColour(text: string, start: number): number {
	if (text.charCodeAt(start + 1) !== 0x5b) return -1;
	let index = start + 2;
	// Digits, `:` and `;`.
	while (text.charCodeAt(index) >= 0x30 && text.charCodeAt(index) <= 0x3b) index++;
	return text.charCodeAt(index) === 0x6d ? index : -1;
}
