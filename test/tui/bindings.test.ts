import { expect, test } from "vitest";
import { bindingsOf, keyOfAction, requestFor } from "../../source/tui/bindings.ts";
import { Explorer, examples } from "./explorer.ts";
import { stateOf } from "./small-state.ts";

const boundKeys = new Map([
	["filter", { keys: ["ctrl-f"], place: "c.yaml:2:3" }],
	["help", { keys: ["f1"], place: "c.yaml:3:3" }],
	["problems", { keys: ["f2"], place: "c.yaml:4:3" }],
]);

test("a bound key acts, the usual one does not", () => {
	const state = stateOf(undefined, { boundKeys });
	expect(requestFor(state, "ctrl-f")).toEqual({ type: "start-prompt", kind: "filter" });
	expect(requestFor(state, "/")).toBeNull();
	expect(requestFor(stateOf(), "/")).toEqual({ type: "start-prompt", kind: "filter" });
	expect([keyOfAction(state, "filter"), keyOfAction(state, "find")]).toEqual(["ctrl-f", undefined]);
	expect(bindingsOf(state, "runs").find(({ name }) => name === "filter")?.keys).toEqual(["ctrl-f"]);
});

test("footer, title and messages name the keys that hold", async () => {
	const explorer = await Explorer.open(`${examples}/vision`, { boundKeys, columns: 160 });
	expect(explorer.frame().at(-1)).toMatch(/F1 help .*\^F filter/i);
	await explorer.press("ctrl-f", ..."seed = 0", "enter");
	expect(explorer.text()).toContain("filter seed = 0");
});
