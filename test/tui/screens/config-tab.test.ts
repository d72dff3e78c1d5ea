import { expect, test } from "vitest";
import { asciiGlyphs, unicodeGlyphs } from "../../../source/render/glyphs.ts";
import { displayWidth } from "../../../source/render/width.ts";
import { plainLook } from "../../../source/tui/look.ts";
import { configTab } from "../../../source/tui/screens/config-tab.ts";
import type { State } from "../../../source/tui/state.ts";
import { configState, shown } from "../small-config.ts";
import { act, keyOf } from "../small-state.ts";

const state = configState();
const look = plainLook(unicodeGlyphs);

function linesOf(own: State, signs = look): string[] {
	const lines = configTab(own, shown(own), 20, signs);
	expect(lines.map(displayWidth)).toEqual(lines.map(() => own.columns));
	return lines.map((line) => line.trimEnd());
}

test("what is folded is summed up, keys say what set them, and values what others have", () => {
	expect(linesOf(state).slice(0, 8)).toEqual([
		"▸ ▸ overrides  opt.lr=0.1  model=big",
		"  ▸ choices  model: big",
		"    # the app",
		"  ▾ opt:",
		"      lr: 0.1   (0.01 in 3 of 4)   ← override",
		"      name: adam",
		"  ▾ layers:",
		"  ▾ - size: 1",
	]);
	const folded = linesOf(act(state, { type: "fold-all", isFolded: true }));
	expect(folded.slice(3, 7)).toEqual([
		...[
			"  ▸ opt:  … 2 keys",
			"  ▸ layers:  … 2 items",
			"    seed: 0   (another in each of 4 runs)",
			"    dir: ${root}/${seed}",
		],
	]);
});

test("in ASCII too", () => {
	const lines = linesOf(act(state, { type: "fold-all", isFolded: true }), plainLook(asciiGlyphs));
	expect(lines[3]).toBe("  > opt:  ~ 2 keys");
	expect(lines.join("\n")).toMatch(/^[\x20-\x7e\n]+$/);
});

test("what is being read or cannot be says so", () => {
	const run = keyOf(state, 0);
	const with_ = (config: State["configs"] extends ReadonlyMap<string, infer T> ? T : never) =>
		linesOf({ ...state, configs: new Map([[run, config]]) })[0];
	expect(with_({ is: "broken", message: "no such file" })).toBe("  no such file");
	expect(with_({ is: "loading" })).toBe("  reading …");
	expect(linesOf(act(state, { type: "toggle-config-file" }))[0]).toBe("  Hydra kept no hydra.yaml of this run");
});
