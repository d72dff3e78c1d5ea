import { expect, test } from "vitest";
import { keyNamed } from "../../source/settings/key-named.ts";
import { keymap } from "../../source/tui/keymap.ts";

test.each([
	["q", "q"],
	["Q", "Q"],
	["?", "?"],
	["-", "-"],
	["+", "+"],
	["ü", "ü"],
	[" ", "space"],
	["ctrl+f", "ctrl-f"],
	["Ctrl-F", "ctrl-f"],
	["^F", "ctrl-f"],
	["control+x", "ctrl-x"],
	["alt+x", "alt-x"],
	["Meta-X", "alt-X"],
	["alt+-", "alt--"],
	["shift+g", "G"],
	["shift+tab", "shift-tab"],
	["Esc", "escape"],
	["return", "enter"],
	["PgDn", "pagedown"],
	["page-up", "pageup"],
	["F5", "f5"],
	["shift+ctrl+up", "ctrl-shift-up"],
	["ctrl+space", "ctrl-space"],
])("%j is %s", (text, key) => expect(keyNamed(text)).toEqual({ key }));

test.each([
	["ctrl+i", "is Tab"],
	["ctrl+m", "is Enter"],
	["ctrl+h", "is Backspace"],
	["ctrl+c", "always does the same"],
	["ctrl+z", "always does the same"],
	["^L", "always does the same"],
	["ctrl+1", "no key"],
	["ctrl+alt+x", "no key"],
	["ctrl+enter", "do not tell"],
	["alt+tab", "do not tell"],
	["hyper+x", "no key"],
	["f13", "no key"],
	["ab", "no key"],
	["", "no key"],
	["ctrl+", "no key"],
])("%j is none: %s", (text, problem) => expect(keyNamed(text)).toEqual({ problem: expect.stringContaining(problem) }));

test("every key of the keymap can be written as it is", () => {
	for (const key of keymap.flatMap(({ keys }) => keys)) expect(keyNamed(key)).toEqual({ key });
});
