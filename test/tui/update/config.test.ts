import { expect, test } from "vitest";
import { asciiGlyphs } from "../../../source/render/glyphs.ts";
import type { Action } from "../../../source/tui/action.ts";
import { plainLook } from "../../../source/tui/look.ts";
import { screenText } from "../../../source/tui/screens/screen-text.ts";
import { topScreen } from "../../../source/tui/state.ts";
import { configState, here, rowTexts, to, written } from "../small-config.ts";
import { act, configOf, keyOf, placeIn, stateOf, typed } from "../small-state.ts";

const state = configState();
const fold: Action = { type: "toggle-fold" };
const [left, right]: Action[] = [{ type: "fold-out" }, { type: "fold-in" }];
const find: Action = { type: "start-prompt", kind: "find-config" };

test("the words of the command line and the choices stand folded above the config, whose comments stay", () => {
	expect(rowTexts(state)).toEqual(["overrides", "choices", ...written.trimEnd().split("\n")]);
	const opened = act(state, fold, { type: "move", by: 3 }, fold);
	expect(rowTexts(opened).slice(0, 5)).toEqual(["overrides", "  opt.lr=0.1", "  model=big", "choices", "  model: big"]);
});

test("a node folds and unfolds under the cursor, and what is none says so", () => {
	const folded = act(to(state, "opt:"), fold);
	expect(rowTexts(folded)).not.toContain("  lr: 0.1");
	expect([here(folded), rowTexts(folded).length]).toEqual(["opt:", rowTexts(state).length - 2]);
	expect(rowTexts(act(folded, fold))).toEqual(rowTexts(state));
	expect(act(to(state, "seed: 0"), fold).message).toMatch(/nothing folds here/);
});

test("arrows go into the tree and out of it", () => {
	const list = to(state, "layers:");
	expect(here(act(list, right!))).toBe("- size: 1");
	expect(here(act(list, right!, right!))).toBe("  kind: conv");
	const out = act(to(state, "  kind: conv"), left!);
	expect(here(out)).toBe("- size: 1");
	expect(rowTexts(act(out, left!))).not.toContain("  kind: conv");
	expect(here(act(out, left!, left!))).toBe("layers:");
	expect(rowTexts(act(out, left!, right!))).toContain("  kind: conv");
	expect(act(to(state, "seed: 0"), left!).message).toMatch(/nothing is around this/);
	expect(act(to(state, "seed: 0"), right!).message).toMatch(/nothing unfolds here/);
});

test("all folds, and the cursor stands on what it was in; all unfolds", () => {
	const all = act(to(state, "  kind: conv"), { type: "fold-all", isFolded: true });
	expect(rowTexts(all)).toEqual([
		...["overrides", "choices", "# the app", "opt:", "layers:", "seed: 0", "dir: ${root}/${seed}"],
	]);
	expect(here(all)).toBe("layers:");
	const none = act(all, { type: "fold-all", isFolded: false });
	expect(rowTexts(none)).toHaveLength(rowTexts(state).length + 3);
	expect(here(none)).toBe("layers:");
});

test("folds and the cursor are the same in the next run, also while its config is being read", () => {
	const folded = act(to(state, "opt:"), fold, { type: "move", by: 2 });
	expect(here(folded)).toBe("- size: 1");
	const next = act(folded, { type: "next-run", by: 1 });
	expect(rowTexts(next)).toEqual([]);
	const documents = configOf(`first: 1\n${written}`);
	const read = act(next, { type: "config-loaded", run: keyOf(stateOf(), 1), documents });
	expect([here(read), rowTexts(read).includes("  lr: 0.1")]).toEqual(["- size: 1", false]);
});

test("while a text is typed the cursor goes to the first line with it, and unfolds what it stands in", () => {
	const folded = act(state, { type: "fold-all", isFolded: true });
	const found = act(folded, find, ...typed("kind"));
	expect([here(found), rowTexts(found).includes("  lr: 0.1")]).toEqual(["  kind: conv", false]);
	expect(rowTexts(act(found, ...typed("", "escape")))).toEqual(rowTexts(folded));
	expect(act(found, ...typed("", "escape")).configView.find).toBe("");
	expect(here(act(found, ...typed("", "enter")))).toBe("  kind: conv");
	expect(act(found, ...typed("", "enter")).configView.find).toBe("kind");
});

test("from match to match in a circle; small letters find capitals, and a path finds where it leads", () => {
	const sizes = act(state, find, ...typed("SIZE", "enter"));
	expect(here(sizes)).toBe(here(state));
	const found = act(state, find, ...typed("size", "enter"));
	const next: Action = { type: "next-match", direction: 1 };
	const back: Action = { type: "next-match", direction: -1 };
	expect([here(found), here(act(found, next)), here(act(found, next, next))]).toEqual([
		...["- size: 1", "- size: 2", "- size: 1"],
	]);
	expect(here(act(found, back))).toBe("- size: 2");
	expect(here(act(state, find, ...typed("opt.lr", "enter")))).toBe("  opt.lr=0.1");
	expect(here(act(state, find, ...typed("opt.lr", "enter"), next))).toBe("  lr: 0.1");
	expect(act(state, next).message).toMatch(/type \/ and a text/);
	expect(act(sizes, next).message).toBe("nothing here has SIZE");
});

test("only what differs from most runs, with what it stands in, and what this run lacks", () => {
	const differing = act(to(state, "seed: 0"), { type: "toggle-differing" });
	expect(rowTexts(differing)).toEqual(["choices", "opt:", "  lr: 0.1", "seed: 0", "gone:"]);
	expect(here(differing)).toBe("seed: 0");
	expect(rowTexts(act(differing, { type: "toggle-differing" }))).toEqual(rowTexts(state));
	const pinned = act({ ...state, baseline: keyOf(state, 0) }, { type: "toggle-differing" });
	expect(rowTexts(pinned)).toEqual([]);
});

test("Hydra's own config is another tree, in which what was in the environment is folded", () => {
	const hydra = "hydra:\n  job:\n    num: 1\n    env_set:\n      SECRET: x\n";
	const both = configState(undefined, written, { hydra });
	const other = act(both, { type: "toggle-config-file" });
	expect(rowTexts(other)).toEqual(["hydra:", "  job:", "    num: 1", "    env_set:"]);
	expect(rowTexts(act(other, { type: "toggle-config-file" }))).toEqual(rowTexts(both));
	const unfolded = act(both, { type: "fold-all", isFolded: false }, { type: "toggle-config-file" });
	expect(rowTexts(unfolded)).not.toContain("      SECRET: x");
});

test("runs with the value under the cursor are kept", () => {
	const kept = act(to(state, "  name: adam"), { type: "filter-cell", keep: true });
	expect([kept.filterText, kept.message]).toEqual(["opt.name = adam", "filter opt.name = adam: 4 runs here"]);
	expect(act(to(state, "# the app"), { type: "filter-cell", keep: true }).message).toMatch(/to a parameter first/);
});

test("long lines scroll aside, and not to the left of their start", () => {
	const aside = act(state, { type: "move-column", by: 1 });
	expect(aside.configView.left).toBe(20);
	expect(act(aside, { type: "move-column", by: -1 }, { type: "move-column", by: -1 }).configView.left).toBe(0);
});

test("a click on the row under the cursor folds it", () => {
	const row = placeIn(to(state, "opt:")).cursor - placeIn(to(state, "opt:")).top + 3;
	const clicked = act(to(state, "opt:"), { type: "click", x: 3, y: row });
	expect(rowTexts(clicked)).not.toContain("  lr: 0.1");
});

test("keys of the config do nothing elsewhere", () => {
	const runs = stateOf();
	for (const action of [fold, left!, right!, { type: "next-match", direction: 1 }] as const)
		expect(act(runs, action)).toBe(runs);
	expect(topScreen(state).kind).toBe("run");
	expect(screenText(state, plainLook(asciiGlyphs))).toContain("v opt:");
});
