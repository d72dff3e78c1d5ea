import { expect, test } from "vitest";
import type { Effect } from "../../source/tui/effect.ts";
import { Store } from "../../source/tui/store.ts";
import { placeIn, stateOf } from "./small-state.ts";

test("listeners hear of a new state until they leave, and effects are handed on", () => {
	const effects: Effect[] = [];
	const heard: number[] = [];
	const store = new Store(stateOf(), (effect) => effects.push(effect));
	const leave = store.subscribe(() => heard.push(placeIn(store.snapshot()).cursor));
	store.dispatch({ type: "move", by: 1 });
	store.dispatch({ type: "copy-command" });
	expect(heard).toEqual([1, 1]);
	expect(effects.map(({ type }) => type)).toEqual(["rest", "copy"]);
	leave();
	store.dispatch({ type: "move", by: 1 });
	expect(heard).toHaveLength(2);
	expect(store.snapshot()).toBe(store.state);
});

test("the new state is in force when its effects are done", () => {
	const store: Store = new Store(stateOf(), () => seen.push(store.state.message));
	const seen: (string | null)[] = [];
	store.dispatch({ type: "copy-command" });
	expect(seen).toEqual([expect.stringContaining("copied: exptrack tui")]);
});

test("nobody is woken for nothing", () => {
	const state = stateOf();
	const store = new Store(state, () => {});
	let woken = 0;
	store.subscribe(() => woken++);
	store.dispatch({ type: "edit-prompt", key: "a", text: "a" });
	expect([woken, store.state]).toEqual([0, state]);
});
