const symbols: Readonly<Record<string, string>> = {
	up: "↑",
	down: "↓",
	left: "←",
	right: "→",
	enter: "⏎",
	escape: "Esc",
	backspace: "⌫",
	space: "Space",
	tab: "Tab",
	"shift-tab": "⇧Tab",
	pageup: "PgUp",
	pagedown: "PgDn",
	home: "Home",
	end: "End",
};
const plainSymbols: Readonly<Record<string, string>> = {
	...symbols,
	up: "Up",
	down: "Down",
	left: "Left",
	right: "Right",
	enter: "Enter",
	backspace: "Backspace",
	"shift-tab": "Shift-Tab",
};

/** A key as people call it: `⏎`, or `Enter` where the terminal may lack the sign; `^D` for Ctrl-D. */
export function keyText(key: string, plain: boolean): string {
	if (/^ctrl-[a-z]$/.test(key)) return `^${key.slice(5).toUpperCase()}`;
	if (/^f\d+$/.test(key)) return key.toUpperCase();
	if (/^(?:(?:ctrl|alt|shift)-)+./.test(key) && symbols[key] === undefined) return held(key, plain);
	return (plain ? plainSymbols : symbols)[key] ?? key;
}

/** `Ctrl-Shift-Up`. */
function held(key: string, plain: boolean): string {
	const [, modifiers = "", rest = ""] = /^((?:(?:ctrl|alt|shift)-)+)(.+)$/.exec(key) ?? [];
	return modifiers.replace(/[a-z]+/g, (word) => word[0]!.toUpperCase() + word.slice(1)) + keyText(rest, plain);
}
