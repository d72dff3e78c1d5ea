import { expect, test } from "vitest";
import { unicodeGlyphs } from "../../../source/render/glyphs.ts";
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
	expect(linesOf(act(broken, { type: "toggle-interpolations" }))).toContain(
		"    dir: ${root}/${seed}   ← root not found",
	);
});

test("what is no config is text, and the line that is wrong says so", () => {
	const lines = linesOf(configState(four, "a: 1\nb: 1\nb: [\nb: 1\n"));
	expect(lines.slice(2, 6)).toEqual(["    a: 1", "    b: 1", "    b: [", expect.stringMatching(/^ {4}b: 1 {3}← \w/)]);
	expect(lines.at(-1)).toContain("is no config: see line 4");
});
