const escaped = /\\(?:x([\da-fA-F]{2})|u([\da-fA-F]{4})|U([\da-fA-F]{8})|([0-7]{1,3})|(.))/gs;
const plainEscapes: ReadonlyMap<string, string> = new Map([
	["n", "\n"],
	["r", "\r"],
	["t", "\t"],
	["a", "\x07"],
	["b", "\b"],
	["f", "\f"],
	["v", "\v"],
	["\n", ""],
	["\\", "\\"],
	["'", "'"],
	['"', '"'],
]);

/** The text that a literal of Python stands for, without its quotes. */
export function unescaped(text: string): string {
	return text.replace(escaped, (whole, x?: string, u?: string, long?: string, octal?: string, char?: string) => {
		if (char !== undefined) return plainEscapes.get(char) ?? whole;
		const code = octal === undefined ? Number.parseInt(x ?? u ?? long ?? "", 16) : Number.parseInt(octal, 8);
		return code > 0x10ffff ? whole : String.fromCodePoint(code);
	});
}
