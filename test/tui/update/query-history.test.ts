import { expect, test } from "vitest";
import type { Action } from "../../../source/tui/action.ts";
import type { State } from "../../../source/tui/state.ts";
import { act, stateOf, sweep, typed } from "../small-state.ts";

const undo: Action = { type: "undo-query" };
const redo: Action = { type: "redo-query" };
const filter = (text: string): Action[] => [{ type: "start-prompt", kind: "filter" }, ...typed(text, "enter")];
const shown = ({ filterText, sort, metric }: State) => [filterText, sort.map(({ name }) => name).join(), metric];

const sorted: Action[] = [{ type: "move-column", by: 2 }, { type: "sort-column" }];
const state = act(stateOf(sweep(6)), ...filter("seed > 1"), ...sorted, { type: "next-metric", by: 1 });

test("changes are taken back one by one, and made again", () => {
	expect(shown(state)).toEqual(["seed > 1", "opt.lr", "train_loss"]);
	const steps = [state];
	for (let step = 0; step < 3; step++) steps.push(act(steps.at(-1)!, undo));
	expect(steps.slice(1).map(shown)).toEqual([
		["seed > 1", "opt.lr", null],
		["seed > 1", "", null],
		["", "", null],
	]);
	expect(shown(act(steps.at(-1)!, redo, redo, redo))).toEqual(shown(state));
});

test("a filter is one change, whatever was typed on the way, and none when it is given up", () => {
	const once = act(stateOf(sweep(6)), ...filter("seed > 12"));
	expect(shown(act(once, undo))).toEqual(["", "", null]);
	const given = act(stateOf(sweep(6)), { type: "start-prompt", kind: "filter" }, ...typed("seed > 1", "escape"));
	expect(act(given, undo).message).toBe("there is no change to take back");
});

test("after a new change there is nothing to make again", () => {
	const other = act(state, undo, undo, { type: "next-metric", by: 1 }, redo);
	expect([shown(other), other.message]).toEqual([["seed > 1", "", "train_loss"], "there is no change to make again"]);
});
