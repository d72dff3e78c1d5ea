import original from "string-width";

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
		if (code >= 0x20 && code <= 0x7e) width++;
		else if (code === 0x1b) {
			index = endOfColour(text, index);
			if (index === -1) return -1;
		} else if (isSimple(code)) width++;
		else return -1;
	}
	return width;
}

/** None of these is wide, an emoji by itself, or joins its neighbours: the test looks at each of them. */
function isSimple(code: number): boolean {
	if (code < 0x2010) return code >= 0xa1 && code <= 0x2ff && code !== 0xad;
	if (code <= 0x205e) return code <= 0x2027 || code >= 0x2030;
	return (
		(code >= 0x2190 && code <= 0x22ff) || // arrows, mathematics
		(code >= 0x2500 && code <= 0x25fc) || // boxes, blocks, geometric shapes
		(code >= 0x2800 && code <= 0x28ff) // braille
	);
}

/** Where the `m` of `ESC [ 1 ; 31 m` stands; -1 when the escape is another one. */
function endOfColour(text: string, start: number): number {
	if (text.charCodeAt(start + 1) !== 0x5b) return -1;
	let index = start + 2;
	// Digits, `:` and `;`.
	while (text.charCodeAt(index) >= 0x30 && text.charCodeAt(index) <= 0x3b) index++;
	return text.charCodeAt(index) === 0x6d ? index : -1;
}
