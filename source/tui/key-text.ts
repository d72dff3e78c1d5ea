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
	if (key.startsWith("ctrl-")) return `^${key.slice(5).toUpperCase()}`;
	return (plain ? plainSymbols : symbols)[key] ?? key;
}
