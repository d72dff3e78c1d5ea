import { expect, test } from "vitest";
import { bindingsOf } from "../../source/tui/bindings.ts";
import { paletteItems } from "../../source/tui/palette-items.ts";
import type { State } from "../../source/tui/state.ts";
import { act, stateOf, sweep, typed } from "./small-state.ts";

const opened = (state: State, text = "") => act(state, { type: "start-prompt", kind: "command" }, ...typed(text));
const names = (state: State, text = "") => paletteItems(opened(state, text)).map(({ name }) => name);

test("every action of the screen is in it but itself, once, with all its keys", () => {
	const state = stateOf();
	const bindings = bindingsOf(state, "runs").filter(({ action }) => action.type !== "open-view");
	const own = new Set(bindings.map(({ name }) => name));
	const items = paletteItems(opened(state));
	const actions = items.filter(({ keys }) => keys.length > 0);
	expect(new Set(actions.map(({ name }) => name))).toEqual(new Set([...own].filter((name) => name !== "palette")));
	expect(actions).toHaveLength(own.size - 1);
	expect(items.find(({ name }) => name === "down")?.keys).toEqual(["down", "j"]);
	expect(paletteItems(state)).toEqual([]);
});

test("what is typed filters, the nearest first", () => {
	expect(names(stateOf(), "sort")[0]).toBe("sort");
	expect(names(stateOf(), "halpd")[0]).toBe("half-page-down");
	expect(names(stateOf(), "zzzz")).toEqual([]);
});

test("metrics, views and themes have a row each, where they mean something", () => {
	const state = { ...stateOf(), views: new Map([["good ones", { sort: ["lr"] }]]) };
	expect(names(state, "metric val")).toEqual(["metric val_acc"]);
	expect(paletteItems(opened(state, "view good"))).toMatchObject([{ name: "view good ones", keys: ["1"] }]);
	expect(names(state, "theme l")[0]).toBe("theme light");
	const problems = act({ ...state, problems: [{ path: "/a", message: "b" }] }, { type: "show-problems" });
	expect(names(problems, "metric val")).toEqual([]);
	expect(names(problems, "view good")).toEqual([]);
});

test("runs by number and by a part of their path, the exact one and those of this experiment first", () => {
	const other = sweep(3).map((run) => ({ ...run, experiment: "again" }));
	const runs = act(stateOf([...other, ...sweep(20)]), { type: "move", by: 1 }, { type: "open" });
	const keys = (text: string) =>
		paletteItems(opened(runs, text)).flatMap(({ action }) => (action.type === "go-to-run" ? [action.run] : []));
	expect(keys("1").slice(0, 2)).toEqual(["/data/sweep/1", "/data/again/1"]);
	expect(keys("run again/2")).toEqual(["/data/again/2"]);
	expect(keys("sort")).toEqual([]);
	expect(keys("run 99")).toEqual([]);
	const many = opened(stateOf(sweep(200)), "run sweep");
	expect(paletteItems(many).filter(({ action }) => action.type === "go-to-run")).toHaveLength(30);
});

test("what cannot act now says why", () => {
	const items = paletteItems(opened(stateOf(), "clear-marks"));
	expect(items[0]).toMatchObject({ name: "clear-marks", why: "no run is marked" });
});

test("what was pasted may have any sign in it", () => {
	const pasted = { type: "edit-prompt", key: "", text: "run 1\u2028\u2029" } as const;
	expect(paletteItems(act(opened(stateOf()), pasted))).toMatchObject([{ name: "run 1" }]);
	expect(paletteItems(act(opened(stateOf()), pasted, { ...pasted, text: "2" }))).toEqual([]);
});
