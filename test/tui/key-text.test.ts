import { expect, test } from "vitest";
import { keyText } from "../../source/tui/key-text.ts";
import { keymap } from "../../source/tui/keymap.ts";

test.each([
	["down", "↓", "Down"],
	["enter", "⏎", "Enter"],
	["pageup", "PgUp", "PgUp"],
	["shift-tab", "⇧Tab", "Shift-Tab"],
	["ctrl-d", "^D", "^D"],
	["G", "G", "G"],
	["f5", "F5", "F5"],
	["alt-x", "Alt-x", "Alt-x"],
	["ctrl-shift-up", "Ctrl-Shift-↑", "Ctrl-Shift-Up"],
	["ctrl-space", "Ctrl-Space", "Ctrl-Space"],
	["?", "?", "?"],
])("%s is called %s, or %s where the signs may lack", (key, text, plain) => {
	expect([keyText(key, false), keyText(key, true)]).toEqual([text, plain]);
});

test("no sign beyond ASCII where they may lack", () => {
	for (const key of keymap.flatMap(({ keys }) => keys)) expect(keyText(key, true)).toMatch(/^[ -~]+$/);
});
