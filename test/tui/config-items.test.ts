import { expect, test } from "vitest";
import { configItems, documentOf, isComparing, outlineOf } from "../../source/tui/config-items.ts";
import { configState, shown, written } from "./small-config.ts";
import { act, keyOf } from "./small-state.ts";

const state = configState();
const items = configItems(state, shown(state));

test("each line has a key of its own, by which the same line of another run is found", () => {
	expect(new Set(items.map(({ key }) => key)).size).toBe(items.length);
	expect(items.filter(({ kind }) => kind === "line").map(({ key }) => key)).toEqual([
		...["\u00001", "opt", "opt.lr", "opt.name", "layers", "layers[0].size", "layers[0].kind", "layers[1].size"],
		...["seed", "dir"],
	]);
});

test("folds and what is in them are told by the place among all lines", () => {
	for (const [index, { fold, parent }] of items.entries()) {
		if (fold !== null) expect(fold.end).toBeGreaterThan(index);
		if (parent >= 0) expect(items[parent]!.fold!.end).toBeGreaterThan(index);
	}
	expect(items.filter(({ fold }) => fold !== null).map(({ text }) => text)).toEqual([
		...["overrides", "choices", "opt:", "layers:", "- size: 1"],
	]);
});

test("a value is held against others where it stands by itself; resolved also one that follows from others", () => {
	const columns = (own: typeof state) =>
		configItems(own, shown(own)).flatMap(({ kind, column }) => (kind === "line" && column !== null ? [column] : []));
	expect(columns(state)).not.toContain("dir");
	expect(columns(act(state, { type: "toggle-interpolations" }))).toContain("dir");
	const hydra = act(configState(undefined, written, { hydra: "seed: 1\n" }), { type: "toggle-config-file" });
	expect(columns(hydra)).toEqual([]);
	expect(isComparing(act(hydra, { type: "toggle-differing" }))).toBe(false);
});

test("until it is read there is nothing, and where Hydra kept no hydra.yaml", () => {
	expect(configItems({ ...state, configs: new Map() }, shown(state))).toEqual([]);
	const run = keyOf(state, 0);
	const hydra = act(state, { type: "toggle-config-file" });
	expect([documentOf(hydra, run), outlineOf(hydra, run), configItems(hydra, shown(hydra))]).toEqual([null, null, []]);
});

test("the same question has the same answer, so that nothing is worked out twice", () => {
	expect(configItems(state, shown(state))).toBe(configItems(state, shown(state)));
	const differing = act(state, { type: "toggle-differing" });
	expect(configItems(differing, shown(differing))).toBe(configItems(differing, shown(differing)));
});
