import { expect, test } from "vitest";
import { asciiGlyphs, unicodeGlyphs } from "../../../source/render/glyphs.ts";
import { displayWidth } from "../../../source/render/width.ts";
import { plainLook } from "../../../source/tui/look.ts";
import { configTab } from "../../../source/tui/screens/config-tab.ts";
import type { State } from "../../../source/tui/state.ts";
import { changeConfigView } from "../../../source/tui/update/config.ts";
import { configState, four, shown, written } from "../small-config.ts";
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

test("as often, in the pinned run, and absent here", () => {
	const two = four.slice(0, 2);
	expect(linesOf(configState(two))[4]).toContain("(0.01 in 1 of 2, as often)");
	const pinned = linesOf({ ...state, baseline: keyOf(state, 2) });
	expect(pinned[4]).toContain("(0.01 in run 2)");
	const differing = linesOf(changeConfigView(state, { onlyDiffering: true }));
	expect(differing).toContain("    gone: ·   (5 in 3 of 4)");
	expect(linesOf(changeConfigView({ ...state, baseline: keyOf(state, 0) }, { onlyDiffering: true }))[0]).toContain(
		"this is the run that others are held against",
	);
	const alike = configState([{ id: 0 }, { id: 1 }], "a: 1\n");
	const choices = new Map();
	const none = changeConfigView({ ...alike, table: { ...alike.table, choices } }, { onlyDiffering: true });
	expect(linesOf(none)[0]).toContain("nothing differs from what most of 2 runs have");
	expect(linesOf({ ...none, baseline: keyOf(alike, 1) })[0]).toContain("nothing differs from run 1");
});

test("an interpolation that leads to nothing says why where it is resolved", () => {
	const problems = [{ path: ["dir"], name: "dir", kind: "", message: "root not found" }];
	const resolved = `# dir stays as it is written: root not found\n${written}`;
	const broken = configState(four, written, { problems, resolved });
	expect(linesOf(broken).join("\n")).not.toContain("not found");
	expect(linesOf(act(broken, { type: "toggle-resolved" }))).toContain("    dir: ${root}/${seed}   ← root not found");
});

test("what is no config is text, and the line that is wrong says so", () => {
	const lines = linesOf(configState(four, "a: 1\nb: 1\nb: [\nb: 1\n"));
	expect(lines.slice(2, 6)).toEqual(["    a: 1", "    b: 1", "    b: [", expect.stringMatching(/^ {4}b: 1 {3}← \w/)]);
	expect(lines.at(-1)).toContain("is no config: see line 4");
});

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

test("what is being read or cannot be says so", () => {
	const run = keyOf(state, 0);
	const with_ = (config: State["configs"] extends ReadonlyMap<string, infer T> ? T : never) =>
		linesOf({ ...state, configs: new Map([[run, config]]) })[0];
	expect(with_({ is: "broken", message: "no such file" })).toBe("  no such file");
	expect(with_({ is: "loading" })).toBe("  reading …");
	expect(linesOf(act(state, { type: "toggle-config-file" }))[0]).toBe("  Hydra kept no hydra.yaml of this run");
});
