import { expect, test } from "vitest";
import type { Action } from "../../../source/tui/action.ts";
import { update } from "../../../source/tui/update/update.ts";
import { viewOf } from "../../../source/tui/update/views.ts";
import { act, effectsOf, stateOf, sweep, typed } from "../small-state.ts";

const filter: Action = { type: "start-prompt", kind: "filter" };
const view: Action = { type: "start-prompt", kind: "view" };
const asked = act(stateOf(sweep(6)), filter, ...typed("seed > 1", "enter"), { type: "next-metric", by: 1 });

test("a new name is given to what is seen, and kept", () => {
	const actions = [view, ...typed("late", "enter")];
	const flags = { filter: ["seed > 1"], metric: ["train_loss"] };
	expect(effectsOf(asked, ...actions)).toMatchObject([{ type: "save-view", name: "late", view: flags }]);
	expect(act(asked, ...actions).views.get("late")).toEqual(flags);
});

test("a name that is known opens its view, which can be taken back", () => {
	const views = new Map([
		["early", { filter: ["seed < 2"], sort: ["-seed"], columns: ["seed"], query: ["*.log"], groups: ["opt"] }],
	]);
	const opened = act({ ...asked, views }, view, ...typed("ea", "tab", "enter"));
	expect(viewOf(opened)).toEqual(views.get("early"));
	expect(opened.message).toBe("view early");
	expect(viewOf(act(opened, { type: "undo-query" }))).toEqual(viewOf(asked));
});

test("a view that does not fit these runs says why, and changes nothing", () => {
	const views = new Map([["odd", { columns: ["no_such"] }]]);
	const [state, effects] = update(act({ ...asked, views }, view, ...typed("odd")), {
		type: "edit-prompt",
		key: "enter",
		text: "",
	});
	expect([state.prompt?.error?.message, effects]).toEqual(["no run has no_such", []]);
	expect(viewOf(act(state, { type: "edit-prompt", key: "escape", text: "" }))).toEqual(viewOf(asked));
});
