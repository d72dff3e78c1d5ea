import { expect, test } from "vitest";
import { differencesOf } from "../../source/tui/config-differences.ts";
import { configState, four, shown } from "./small-config.ts";
import { act, keyOf } from "./small-state.ts";

const state = configState();
const of = (name: string, own = state) => differencesOf(own, shown(own)).of(name);

test("a run is held against most of its experiment, whatever the filter", () => {
	expect(of("opt.lr")).toEqual({ is: "most", value: 0.01, runs: 3, own: 1, of: 4, distinct: 2 });
	expect([of("opt.name"), of("no such name")]).toEqual([null, null]);
	expect(of("choice.model")).toMatchObject({ value: "small", runs: 3 });
	const kept = act(
		state,
		{ type: "filter-cell", keep: true },
		{ type: "move", by: 3 },
		{ type: "filter-cell", keep: true },
	);
	expect(of("opt.lr", kept)).toEqual(of("opt.lr"));
});

test("where a run is pinned it is held against that one", () => {
	const pinned = { ...state, baseline: keyOf(state, 2) };
	expect(of("opt.lr", pinned)).toEqual({ is: "run", value: 0.01, row: 2 });
	expect(of("seed", pinned)).toEqual({ is: "run", value: 2, row: 2 });
	expect(of("opt.name", pinned)).toBe(null);
	expect(of("opt.lr", { ...state, baseline: keyOf(state, 0) })).toBe(null);
});

test("what others have and this run has not is told, without what follows from others where that is as written", () => {
	expect(differencesOf(state, shown(state)).gone(true)).toEqual(["gone"]);
	const column = { ...state.table.columns.get("gone")!, isDerived: true };
	const derived = { ...state, table: { ...state.table, columns: new Map([["gone", column]]) } };
	expect(differencesOf(derived, shown(derived)).gone(true)).toEqual([]);
	expect(differencesOf(derived, shown(derived)).gone(false)).toEqual(["gone"]);
});

test("runs without a config are not asked", () => {
	const runs = [...four, { id: 4, hydraFolder: null }, { id: 5, hydraFolder: null }];
	expect(differencesOf(configState(runs), shown(configState(runs))).rows).toHaveLength(4);
});
