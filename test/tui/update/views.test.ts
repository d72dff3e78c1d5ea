import { expect, test } from "vitest";
import type { Action } from "../../../source/tui/action.ts";
import { topScreen } from "../../../source/tui/state.ts";
import { update } from "../../../source/tui/update/update.ts";
import { viewOf } from "../../../source/tui/update/views.ts";
import { act, effectsOf, stateOf, sweep, typed } from "../small-state.ts";

const filter: Action = { type: "start-prompt", kind: "filter" };
const view: Action = { type: "start-prompt", kind: "view" };
const asked = act(stateOf(sweep(6)), filter, ...typed("seed > 1", "enter"), { type: "next-metric", by: 1 });

const show: Action = { type: "show-views" };
const remove: Action = { type: "remove-view" };
const kept = new Map([
	["early", { filter: ["seed < 2"], sort: ["-seed"], columns: ["seed"], query: ["*.log"], groups: ["opt"] }],
	["folded", { metric: ["val_acc"], group: ["seeds"], seed: ["seed"] }],
]);

test("a name is given to what is seen, and kept", () => {
	const actions = [show, view, ...typed("late", "enter")];
	const flags = { filter: ["seed > 1"], metric: ["train_loss"] };
	expect(effectsOf(asked, ...actions)).toMatchObject([{ type: "save-view", name: "late", view: flags }]);
	expect(act(asked, ...actions).views.get("late")).toEqual(flags);
	const folded = act(asked, { type: "show-groups" }, ...actions);
	expect(folded.views.get("late")).toEqual({ ...flags, group: ["seeds"] });
});

test("a view that has the name is replaced when Enter is pressed again, one of the config file never", () => {
	const state = { ...asked, views: kept };
	const once = act(state, show, view, ...typed("early", "enter"));
	expect([once.prompt?.error?.message, once.views]).toEqual(["there is a view early: Enter again replaces it", kept]);
	expect(act(once, ...typed("", "enter")).views.get("early")).toEqual({ filter: ["seed > 1"], metric: ["train_loss"] });
	expect(act(once, ...typed("x", "enter")).views.has("earlyx")).toBe(true);
	const fixed = act({ ...state, configViews: new Set(["early"]) }, show, view, ...typed("early", "enter", "enter"));
	expect([fixed.prompt?.error?.message, fixed.views]).toEqual([
		"early stands in the config file: change it there",
		kept,
	]);
	expect(act(stateOf(), show, view, ...typed("x", "enter")).prompt?.error?.message).toMatch(/^nothing is asked for/);
});

test("a view opens on the screen below the list, and can be taken back", () => {
	const opened = act({ ...asked, views: kept }, show, { type: "open" });
	expect([viewOf(opened), topScreen(opened).kind, opened.message]).toEqual([kept.get("early"), "runs", "view early"]);
	expect(viewOf(act(opened, { type: "undo-query" }))).toEqual(viewOf(asked));
	expect(viewOf(act({ ...asked, views: kept }, { type: "open-view", number: 1 }))).toEqual(kept.get("early"));
});

test("a view folds seeds, and one without unfolds them", () => {
	const folded = act({ ...asked, views: kept }, { type: "open-view", number: 2 });
	expect([topScreen(folded).kind, folded.seeds]).toEqual(["groups", ["seed"]]);
	expect(topScreen(act(folded, { type: "open-view", number: 1 })).kind).toBe("runs");
	const others = new Map([["by", { group: ["lr"] }]]);
	expect(act({ ...asked, views: others }, { type: "open-view", number: 1 }).message).toContain("exptrack ls --view");
});

test("a view that does not fit these runs says why, and changes nothing", () => {
	const views = new Map([["odd", { columns: ["no_such"] }]]);
	const state = act({ ...asked, views }, show, { type: "open" });
	expect([state.message, topScreen(state).kind]).toEqual(["view odd: no run has no_such", "views"]);
	expect(viewOf(act(state, show))).toEqual(viewOf(asked));
});

test("seeds that cannot be folded are a reason too, also where others are folded", () => {
	const views = new Map([["odd", { group: ["seeds"], seed: ["no_such"] }]]);
	for (const below of [asked, act(asked, { type: "show-groups" })]) {
		const state = act({ ...below, views }, { type: "open-view", number: 1 });
		expect([state.message, topScreen(state).kind]).toEqual(["view odd: no run has no_such", topScreen(below).kind]);
		expect([state.seeds, viewOf(state)]).toEqual([below.seeds, viewOf(below)]);
	}
});

test("a view is removed when that is asked twice, and not when the cursor has moved on", () => {
	const once = act({ ...asked, views: kept }, show, remove);
	expect([once.message, once.views.size]).toEqual(["once more removes view early", 2]);
	const [state, effects] = update(once, remove);
	expect([[...state.views.keys()], effects]).toEqual([["folded"], [{ type: "remove-view", name: "early" }]]);
	expect(act(once, { type: "move", by: 1 }, remove).views.size).toBe(2);
	const fixed = act({ ...asked, views: kept, configViews: new Set(["early"]) }, show, remove, remove);
	expect([fixed.message, fixed.views.size]).toEqual(["early stands in the config file: remove it there", 2]);
});
