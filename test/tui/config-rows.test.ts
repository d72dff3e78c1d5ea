import { expect, test } from "vitest";
import { configItems } from "../../source/tui/config-items.ts";
import { configFind, configMatches, configRows, shownItems } from "../../source/tui/config-rows.ts";
import type { State } from "../../source/tui/state.ts";
import { changeConfigView } from "../../source/tui/update/config.ts";
import { configState, rowTexts, shown } from "./small-config.ts";

const state = configState();
const folded = (...folds: string[]) => changeConfigView(state, { folds: new Set(folds) });
const found = (own: State, find: string) => {
	const seen = changeConfigView(own, { find });
	const items = configItems(seen, shown(seen));
	return configMatches(seen, shown(seen)).map((index) => items[index]!.text.trim());
};

test("a fold takes away what is in it, and a fold in it changes nothing", () => {
	expect(rowTexts(folded("layers")).filter((text) => /size|kind/.test(text))).toEqual([]);
	expect(rowTexts(folded("layers", "layers[0]"))).toEqual(rowTexts(folded("layers")));
	expect(rowTexts(folded("layers[0]")).filter((text) => /size|kind/.test(text))).toEqual(["- size: 1", "- size: 2"]);
	expect(configRows(folded(), shown(state))).toHaveLength(configItems(state, shown(state)).length);
});

test("keys, values, comments and words of the command line are found, folded away or not", () => {
	expect(found(folded("opt"), "lr")).toEqual(["opt.lr=0.1", "lr: 0.1"]);
	expect(found(state, "conv")).toEqual(["kind: conv"]);
	expect(found(state, "the app")).toEqual(["# the app"]);
	expect(found(state, "$")).toEqual(["dir: ${root}/${seed}"]);
	expect(configFind(state)).toBe(null);
	expect(found(state, "")).toEqual([]);
});

test("a path finds the line it leads to, not all below it", () => {
	expect(found(state, "layers[0]")).toEqual(["- size: 1"]);
	expect(found(state, "opt.n")).toEqual(["name: adam"]);
	expect(found(state, "name.")).toEqual([]);
});

test("of what differs lists are shown whole, and only that is found", () => {
	const runs = [1, 2, 3].map((id) => ({ id, values: { layers: id === 1 ? [1] : [2], "opt.lr": 1 } }));
	const differing = changeConfigView(configState(runs), { onlyDiffering: true });
	expect(rowTexts(differing)).toEqual(["choices", "layers:", "- size: 1", "  kind: conv", "- size: 2"]);
	expect([...(shownItems(differing, shown(differing)) ?? [])]).toHaveLength(6);
	expect(found(differing, "e")).toEqual(["choices", "model: big", "layers:", "- size: 1", "- size: 2"]);
});
