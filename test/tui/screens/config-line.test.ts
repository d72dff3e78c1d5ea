import { expect, test } from "vitest";
import { unicodeGlyphs } from "../../../source/render/glyphs.ts";
import { displayWidth } from "../../../source/render/width.ts";
import { plainLook } from "../../../source/tui/look.ts";
import { configTab } from "../../../source/tui/screens/config-tab.ts";
import type { State } from "../../../source/tui/state.ts";
import { changeConfigView } from "../../../source/tui/update/config.ts";
import { configState, four, shown } from "../small-config.ts";
import { act } from "../small-state.ts";

const state = configState();
const look = plainLook(unicodeGlyphs);

function linesOf(own: State, signs = look): string[] {
	const lines = configTab(own, shown(own), 20, signs);
	expect(lines.map(displayWidth)).toEqual(lines.map(() => own.columns));
	return lines.map((line) => line.trimEnd());
}

test("a long value leaves room for what is told of it, and scrolls aside", () => {
	const long = configState(four, `opt:\n  lr: ${"0123456789".repeat(20)}\n`);
	expect(linesOf(long)[3]).toMatch(/^ {6}lr: 0123456789[0-9]+… {3}\(0\.01 in 3 of 4\) {3}← override$/);
	const aside = linesOf(act(long, { type: "move-column", by: 1 }));
	expect(aside[3]).toMatch(/^ {2}\d+… {3}\(0\.01 in 3 of 4\) {3}← override$/);
	expect(aside.at(-1)).toMatch(/from column 21$/);
	const narrow = linesOf({ ...long, columns: 50 });
	expect(narrow[3]).toMatch(/^ {6}lr: \d+…/);
});

test("nothing in a file moves the cursor of the terminal", () => {
	const lines = configTab(configState(four, 'a: "\u001b[31m"\nb: x\u0007\n'), shown(state), 20, look);
	expect(lines.join("")).not.toMatch(/[\u0000-\u001f]/);
});

test("what was found is marked, and nothing else", () => {
	const roles: string[] = [];
	const marking = {
		...look,
		paint: (role: string, text: string) => {
			if (role === "match") roles.push(text);
			return text;
		},
	};
	configTab(changeConfigView(state, { find: "size" }), shown(state), 20, marking);
	expect(roles).toEqual(["size", "size"]);
});
