/** Other names of keys. */
const aliases: ReadonlyMap<string, string> = new Map([
	["esc", "escape"],
	["return", "enter"],
	["pgup", "pageup"],
	["page-up", "pageup"],
	["pgdn", "pagedown"],
	["pgdown", "pagedown"],
	["page-down", "pagedown"],
	["del", "delete"],
	["ins", "insert"],
]);
const plain = new Set(
	"up down left right home end pageup pagedown insert delete enter escape tab space backspace".split(" "),
);
/** Keys whose sequences say which others were held. */
const withModifiers = new Set("up down left right home end pageup pagedown insert delete".split(" "));
/** What terminals send one code for. */
const sameCode: ReadonlyMap<string, string> = new Map([
	["ctrl-i", "Tab"],
	["ctrl-m", "Enter"],
	["ctrl-j", "Enter"],
	["ctrl-h", "Backspace"],
]);
const taken = new Set(["ctrl-c", "ctrl-z", "ctrl-l"]);

export type NamedKey = { readonly key: string } | { readonly problem: string };

/** The key that people write as `ctrl+f`, `Ctrl-F`, `^F`, `shift+tab`, `alt+x`, `PgDn`, `F5`, or as its one character; or why there is none. */
export function keyNamed(text: string): NamedKey {
	if (/^\S$/u.test(text)) return { key: text };
	if (text === " ") return { key: "space" };
	if (/^\^[A-Za-z]$/.test(text)) return checked(`ctrl-${text[1]!.toLowerCase()}`);
	const match = /^((?:(?:ctrl|control|alt|meta|shift)[-+])*)(\S+)$/iu.exec(text);
	const held = new Set(
		(match?.[1] ?? "")
			.toLowerCase()
			.split(/[-+]/)
			.filter((word) => word !== ""),
	);
	const rest = match?.[2] ?? "";
	const [ctrl, alt, shift] = [
		held.has("ctrl") || held.has("control"),
		held.has("alt") || held.has("meta"),
		held.has("shift"),
	];
	if ([...rest].length === 1) return checkedCharacter(rest, ctrl, alt, shift, text);
	const lower = rest.toLowerCase();
	const name = aliases.get(lower) ?? lower;
	const isFunction = /^f([1-9]|1[0-2])$/.test(name);
	if (!plain.has(name) && !isFunction) return { problem: `there is no key ${text}` };
	if (name === "tab" && shift && !ctrl && !alt) return { key: "shift-tab" };
	if (name === "space" && ctrl && !alt && !shift) return { key: "ctrl-space" };
	if (held.size > 0 && !withModifiers.has(name) && !isFunction)
		return { problem: `terminals do not tell ${text} from ${rest}` };
	return { key: `${ctrl ? "ctrl-" : ""}${alt ? "alt-" : ""}${shift ? "shift-" : ""}${name}` };
}

function checkedCharacter(sign: string, ctrl: boolean, alt: boolean, shift: boolean, text: string): NamedKey {
	if (ctrl && (alt || shift || !/[a-z]/i.test(sign))) return { problem: `terminals have no key ${text}` };
	if (ctrl) return checked(`ctrl-${sign.toLowerCase()}`);
	const character = shift ? sign.toUpperCase() : sign;
	return { key: alt ? `alt-${character}` : character };
}

function checked(key: string): NamedKey {
	const same = sameCode.get(key);
	if (same !== undefined) return { problem: `in a terminal ${key} is ${same}` };
	if (taken.has(key)) return { problem: `${key} always does the same: it ends, suspends or draws anew` };
	return { key };
}
