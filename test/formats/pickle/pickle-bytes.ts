/** A pickle of its opcodes, written as one byte a character, and bytes. */
export function pickleBytes(...parts: (string | readonly number[])[]): Uint8Array {
	return Buffer.concat(
		parts.map((part) => (typeof part === "string" ? Buffer.from(part, "latin1") : Buffer.from(part))),
	);
}

/** `SHORT_BINUNICODE` of a text. */
export function text(value: string): string {
	return `\x8c${String.fromCharCode(value.length)}${value}`;
}
