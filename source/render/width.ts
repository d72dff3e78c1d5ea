/** Cells that a text takes on a terminal. The text is sanitised: no control characters, no escape sequences. */
export function displayWidth(text: string): number {
	if (ascii.test(text)) return text.length;
	let width = 0;
	for (const char of text) width += charWidth(char.codePointAt(0)!, char);
	return width;
}

const ascii = /^[\x20-\x7e]*$/;
/** Marks that stand on a letter, what nobody sees, and the vowels and finals that join a Hangul syllable written in parts, as macOS names files. */
const zeroWidth = /^(?:\p{Mn}|\p{Me}|[\u200b-\u200f\u1160-\u11ff\ud7b0-\ud7fb])$/u;

function charWidth(code: number, char: string): 0 | 1 | 2 {
	// Latin, Greek, Cyrillic; then punctuation, arrows, box drawing, blocks, braille.
	if (
		code < 0x300 ||
		(code >= 0x2010 && code < 0x20d0) ||
		(code >= 0x2100 && code < 0x231a) ||
		(code >= 0x2500 && code < 0x25fd) ||
		(code >= 0x2800 && code < 0x2900)
	)
		return 1;
	if (zeroWidth.test(char)) return 0;
	return isWide(code) ? 2 : 1;
}

/** East Asian Width W and F (Unicode Standard Annex 11), as inclusive ranges. */
const wide: readonly (readonly [number, number])[] = [
	[0x1100, 0x115f],
	[0x231a, 0x231b],
	[0x2329, 0x232a],
	[0x23e9, 0x23ec],
	[0x23f0, 0x23f0],
	[0x23f3, 0x23f3],
	[0x25fd, 0x25fe],
	[0x2614, 0x2615],
	[0x2630, 0x2637],
	[0x2648, 0x2653],
	[0x267f, 0x267f],
	[0x268a, 0x268f],
	[0x2693, 0x2693],
	[0x26a1, 0x26a1],
	[0x26aa, 0x26ab],
	[0x26bd, 0x26be],
	[0x26c4, 0x26c5],
	[0x26ce, 0x26ce],
	[0x26d4, 0x26d4],
	[0x26ea, 0x26ea],
	[0x26f2, 0x26f3],
	[0x26f5, 0x26f5],
	[0x26fa, 0x26fa],
	[0x26fd, 0x26fd],
	[0x2705, 0x2705],
	[0x270a, 0x270b],
	[0x2728, 0x2728],
	[0x274c, 0x274c],
	[0x274e, 0x274e],
	[0x2753, 0x2755],
	[0x2757, 0x2757],
	[0x2795, 0x2797],
	[0x27b0, 0x27b0],
	[0x27bf, 0x27bf],
	[0x2b1b, 0x2b1c],
	[0x2b50, 0x2b50],
	[0x2b55, 0x2b55],
	[0x2e80, 0x303e],
	[0x3041, 0x3247],
	[0x3250, 0xa4cf],
	[0xa960, 0xa97f],
	[0xac00, 0xd7a3],
	[0xf900, 0xfaff],
	[0xfe10, 0xfe19],
	[0xfe30, 0xfe6f],
	[0xff00, 0xff60],
	[0xffe0, 0xffe6],
	[0x16fe0, 0x18dff],
	[0x1aff0, 0x1b2ff],
	[0x1d300, 0x1d376],
	[0x1f004, 0x1f004],
	[0x1f0cf, 0x1f0cf],
	[0x1f18e, 0x1f18e],
	[0x1f191, 0x1f19a],
	[0x1f200, 0x1f202],
	[0x1f210, 0x1f23b],
	[0x1f240, 0x1f248],
	[0x1f250, 0x1f251],
	[0x1f260, 0x1f265],
	[0x1f300, 0x1f320],
	[0x1f32d, 0x1f335],
	[0x1f337, 0x1f37c],
	[0x1f37e, 0x1f393],
	[0x1f3a0, 0x1f3ca],
	[0x1f3cf, 0x1f3d3],
	[0x1f3e0, 0x1f3f0],
	[0x1f3f4, 0x1f3f4],
	[0x1f3f8, 0x1f43e],
	[0x1f440, 0x1f440],
	[0x1f442, 0x1f4fc],
	[0x1f4ff, 0x1f53d],
	[0x1f54b, 0x1f54e],
	[0x1f550, 0x1f567],
	[0x1f57a, 0x1f57a],
	[0x1f595, 0x1f596],
	[0x1f5a4, 0x1f5a4],
	[0x1f5fb, 0x1f64f],
	[0x1f680, 0x1f6c5],
	[0x1f6cc, 0x1f6cc],
	[0x1f6d0, 0x1f6d2],
	[0x1f6d5, 0x1f6d7],
	[0x1f6dc, 0x1f6df],
	[0x1f6eb, 0x1f6ec],
	[0x1f6f4, 0x1f6fc],
	[0x1f7e0, 0x1f7eb],
	[0x1f7f0, 0x1f7f0],
	[0x1f90c, 0x1f93a],
	[0x1f93c, 0x1f945],
	[0x1f947, 0x1f9ff],
	[0x1fa70, 0x1faff],
	[0x20000, 0x3fffd],
];

function isWide(code: number): boolean {
	let low = 0;
	let high = wide.length - 1;
	while (low <= high) {
		const middle = (low + high) >> 1;
		const [first, last] = wide[middle]!;
		if (code < first) high = middle - 1;
		else if (code > last) low = middle + 1;
		else return true;
	}
	return false;
}

/** The text in exactly `width` cells: cut with the ellipsis where it is longer, filled with blanks where it is shorter. */
export function fit(text: string, width: number, align: "left" | "right" = "left", ellipsis = ""): string {
	const own = displayWidth(text);
	const shown = own <= width ? text : truncate(text, width, ellipsis);
	const blanks = " ".repeat(Math.max(0, width - (own <= width ? own : displayWidth(shown))));
	return align === "left" ? shown + blanks : blanks + shown;
}

/** At most `width` cells of a text; a sign that would be cut in half is left out. */
export function truncate(text: string, width: number, ellipsis: string): string {
	if (displayWidth(text) <= width) return text;
	const room = width - displayWidth(ellipsis);
	if (room < 0) return "";
	if (ascii.test(text)) return text.slice(0, room) + ellipsis;
	let used = 0;
	let end = 0;
	for (const char of text) {
		used += charWidth(char.codePointAt(0)!, char);
		if (used > room) break;
		end += char.length;
	}
	return text.slice(0, end) + ellipsis;
}
