import { expect, test } from "vitest";
import { unicodeGlyphs } from "../../../source/render/glyphs.ts";
import { plainLook } from "../../../source/tui/look.ts";
import { configStatus } from "../../../source/tui/screens/config-status.ts";
import type { State } from "../../../source/tui/state.ts";
import { changeConfigView } from "../../../source/tui/update/config.ts";
import { configState, shown, to } from "../small-config.ts";
import { act, keyOf, typed } from "../small-state.ts";

const state = configState();
const status = (own: State) => configStatus(own, shown(own), plainLook(unicodeGlyphs)).trim();

test("the path of what is under the cursor", () => {
	expect(status(to(state, "  name: adam"))).toBe("opt.name");
	expect(status(to(state, "  kind: conv"))).toBe("layers[0].kind");
	expect(status(to(state, "# the app"))).toBe("");
	expect(configStatus(state, shown(state), plainLook(unicodeGlyphs))).toHaveLength(80);
});

test("how often was found what is looked for, and which of them is under the cursor", () => {
	const find = { type: "start-prompt", kind: "find-config" } as const;
	const found = act(state, find, ...typed("size", "enter"));
	expect(status(found)).toMatch(/^layers\[0\]\.size +1 of 2 matches: size$/);
	expect(status(act(found, { type: "next-match", direction: 1 }))).toMatch(/2 of 2 matches: size$/);
	expect(status(to(found, "  name: adam"))).toMatch(/ {2}2 matches: size$/);
	expect(status(act(state, find, ...typed("conv", "enter")))).toMatch(/ {2}1 match: conv$/);
	expect(status(act(state, find, ...typed("no such")))).toBe("no matches: no such");
});

test("what the tree is held against", () => {
	const differing = changeConfigView(state, { onlyDiffering: true });
	expect(status(differing)).toMatch(/what differs from most of 4 runs$/);
	expect(status({ ...differing, baseline: keyOf(state, 1) })).toMatch(/what differs from run 1$/);
});
