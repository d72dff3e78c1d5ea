const named: ReadonlyMap<string, string> = new Map([
	["up", "\x1b[A"],
	["down", "\x1b[B"],
	["right", "\x1b[C"],
	["left", "\x1b[D"],
	["home", "\x1b[H"],
	["end", "\x1b[F"],
	["pageup", "\x1b[5~"],
	["pagedown", "\x1b[6~"],
	["insert", "\x1b[2~"],
	["delete", "\x1b[3~"],
	["enter", "\r"],
	["escape", "\x1b"],
	["tab", "\t"],
	["shift-tab", "\x1b[Z"],
	["backspace", "\x7f"],
	["space", " "],
]);

/** What a terminal sends for a key: `down`, `ctrl-c`, `alt-x`, or one character. Throws for a name it does not know. */
export function keyBytes(key: string): string {
	const bytes = named.get(key);
	if (bytes !== undefined) return bytes;
	if (/^ctrl-[a-z]$/.test(key)) return String.fromCharCode(key.charCodeAt(5) - 96);
	if (/^alt-.$/u.test(key)) return `\x1b${key.slice(4)}`;
	if ([...key].length === 1) return key;
	throw new RangeError(`no key ${key}`);
}
