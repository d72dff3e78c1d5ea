/**
 * Text of files as one line that is safe on any terminal: nothing in it moves the cursor, sets a colour or turns the
 * direction of writing, and each thing that is seen takes the cells that `displayWidth` says.
 */
export function sanitise(text: string): string {
	return plain.test(text) ? text : text.replace(hostile, visible).replace(joined, "$1").replace(heaped, "$1");
}

const plain = /^[\x20-\x7e]*$/;
/**
 * Control, format, surrogate, private and separator characters: what a terminal obeys or nobody sees. And skin tones
 * and the frame of keycaps, which half of the terminals draw in cells of their own.
 */
const hostile =
	/[\p{Cc}\p{Cs}\p{Co}\p{Zl}\p{Zp}]|(?!\u200d)\p{Cf}|[\ufe00-\ufe0f\u{e0100}-\u{e01ef}\u{1f3fb}-\u{1f3ff}\u20e3]/gu;
/** Emoji joined to one are drawn apart by half of the terminals: the first one stands for all. */
const joined = /(\p{Extended_Pictographic})(?:\u200d\p{Extended_Pictographic})+|\u200d/gu;
/** More than a few marks on one letter run over the lines above. */
const heaped = /((?:\p{M}){3})\p{M}+/gu;

function visible(char: string): string {
	const code = char.codePointAt(0)!;
	if (char === "\t") return " ";
	// The pictures of the control characters stand in the order of the characters.
	if (code < 0x20) return String.fromCodePoint(0x2400 + code);
	if (code === 0x7f) return "␡";
	if (code < 0xa0 || code === 0x2028 || code === 0x2029 || (code >= 0xd800 && code < 0xf900)) return "\ufffd";
	return "";
}
