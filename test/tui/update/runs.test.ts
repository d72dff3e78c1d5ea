import { describe, expect, test } from "vitest";
import type { Action } from "../../../source/tui/action.ts";
import { columnsOf } from "../../../source/tui/run-columns.ts";
import type { RunsScreen } from "../../../source/tui/screen.ts";
import { runsOf } from "../../../source/tui/select.ts";
import { type State, topScreen } from "../../../source/tui/state.ts";
import { act, placeIn, runUnderCursor, stateOf, sweep, typed } from "../small-state.ts";

const right = (by: number): Action => ({ type: "move-column", by });
const sort: Action = { type: "sort-column" };
const keep: Action = { type: "filter-cell", keep: true };
const drop: Action = { type: "filter-cell", keep: false };

function screenOf(state: State): RunsScreen {
	const screen = topScreen(state);
	if (screen.kind !== "runs") throw new Error(`on ${screen.kind}`);
	return screen;
}

function header(state: State): string | undefined {
	const { experiment, column } = screenOf(state);
	return columnsOf(state, experiment)[column]?.header;
}

function rows(state: State): number[] {
	return [...runsOf(state, screenOf(state).experiment)];
}

/** With the column cursor on the column of a header. */
function on(name: string, state = stateOf()): State {
	const { experiment, column } = screenOf(state);
	const index = columnsOf(state, experiment).findIndex((one) => one.header === name);
	return act(state, right(index - column));
}

describe("the column cursor", () => {
	test("stops at both ends", () => {
		expect(header(act(stateOf(), right(-1)))).toBe("run");
		expect(header(act(stateOf(), right(2)))).toBe("lr");
		expect(header(act(stateOf(), right(99)))).toBe("time");
	});

	test("stays on a column when there are fewer of them", () => {
		const last = act(stateOf(), right(99));
		expect(header(act(last, { type: "choose-columns", text: "lr" }))).toBe("time");
		const narrow = act(
			last,
			{ type: "start-prompt", kind: "filter" },
			{ type: "edit-prompt", key: "", text: "seed=1" },
		);
		expect(header(narrow)).toBe("time");
	});
});

describe("sorting by the column under the cursor", () => {
	test.each([
		["lr", ["opt.lr", "-opt.lr", ""]],
		["time", ["-duration", "duration", ""]],
		["val_acc", ["-best(metric.val_acc)", "best(metric.val_acc)", ""]],
		["last", ["-last(metric.val_acc)", "last(metric.val_acc)", ""]],
	])("%s: best first, the other way, not at all", (name, sorts) => {
		const states = [on(name)];
		for (const _ of sorts) states.push(act(states.at(-1)!, sort));
		const texts = states
			.slice(1)
			.map((state) => state.sort.map((key) => (key.descending ? "-" : "") + key.name).join());
		expect(texts).toEqual(sorts);
	});

	test("another column begins anew, and the cursor goes with its run", () => {
		const seed = act(on("seed"), { type: "move", by: 1 }, sort, sort);
		expect([rows(seed), runUnderCursor(seed)]).toEqual([[5, 4, 3, 2, 1, 0], "sweep/1"]);
		expect(act(seed, right(-2), sort).sort).toEqual([{ name: "opt.lr", descending: false }]);
	});

	test("a curve cannot be sorted by", () => {
		expect(act(on("curve"), sort)).toMatchObject({ sort: [], message: "this column cannot be sorted by" });
	});
});

describe("the value under the cursor", () => {
	test("is kept, or dropped, beside what was asked before", () => {
		const sgd = act(on("name"), { type: "move", by: 1 }, keep);
		expect([rows(sgd), sgd.filterText, runUnderCursor(sgd)]).toEqual([[1, 3, 5], "opt.name = sgd", "sweep/1"]);
		const less = act(on("lr", sgd), drop);
		expect([rows(less), less.filterText]).toEqual([[3, 5], "opt.name = sgd and not opt.lr = 0.01"]);
	});

	test("may be absent, null or text with odd signs", () => {
		const odd = stateOf([{ values: { x: 1 } }, {}, { values: { x: null } }, { values: { x: "it's < 1" } }]);
		for (const row of [0, 1, 2, 3]) {
			const at = act(on("x", odd), { type: "move", by: row });
			expect(rows(act(at, keep))).toEqual([row]);
			expect(rows(act(at, drop))).toEqual([0, 1, 2, 3].filter((one) => one !== row));
		}
	});

	test("must be one of a parameter", () => {
		expect(act(on("status"), keep)).toMatchObject({
			filter: null,
			message: "move the column cursor to a parameter first",
		});
	});
});

describe("columns", () => {
	test("are hidden one by one, the number and what is no parameter not", () => {
		const hidden = act(on("lr"), { type: "hide-column" });
		expect([hidden.shownColumns, header(hidden)]).toEqual([["opt.name", "seed"], "name"]);
		const none = act(hidden, { type: "hide-column" }, { type: "hide-column" });
		expect([none.shownColumns, header(none)]).toEqual([[], "val_acc"]);
		expect(act(none, { type: "hide-column" }).message).toBe("only parameters can be hidden");
		expect(act(none, { type: "show-varying-columns" }).shownColumns).toBe(null);
	});
});

test("metrics come round in both directions, from one that is not there too", () => {
	const metric = (state: State, ...by: number[]) =>
		act(state, ...by.map((step): Action => ({ type: "next-metric", by: step }))).metric;
	const state = stateOf();
	expect([metric(state, 1), metric(state, 1, 1), metric(state, -1)]).toEqual(["train_loss", "val_acc", "train_loss"]);
	expect(metric({ ...state, metric: "gone" }, 1)).toBe("train_loss");
	const without = stateOf(sweep(2).map((run) => ({ ...run, files: [] })));
	expect(act(without, { type: "next-metric", by: 1 }).message).toBe("these runs have no metrics");
});

describe("in one key", () => {
	test("the best by the metric come first, and the cursor goes to the best", () => {
		const state = act(stateOf(), { type: "move", by: 3 }, { type: "sort-metric" });
		expect([state.sort, placeIn(state).cursor]).toEqual([[{ name: "best(metric.val_acc)", descending: true }], 0]);
		expect(act(state, { type: "sort-metric" }).sort).toEqual([]);
		const loss = act(state, { type: "next-metric", by: 1 }, { type: "sort-metric" });
		expect(loss.sort).toEqual([{ name: "best(metric.train_loss)", descending: false }]);
		const none = stateOf(sweep(2).map((run) => ({ ...run, files: [] })));
		expect(act(none, { type: "sort-metric" }).message).toBe("these runs have no metrics");
	});

	test("to the next run that failed, round at the end", () => {
		const state = stateOf(sweep(6).map((run, id) => (id % 3 === 1 ? { ...run, status: "failed" } : run)));
		const next = { type: "next-failure", by: 1 } as const;
		expect(placeIn(act(state, next)).cursor).toBe(1);
		expect(placeIn(act(state, next, next)).cursor).toBe(4);
		expect(placeIn(act(state, next, next, next)).cursor).toBe(1);
		expect(placeIn(act(state, { type: "next-failure", by: -1 })).cursor).toBe(4);
		expect(act(stateOf(), next).message).toBe("none of these runs has failed");
	});
});

test("the column cursor stays on its column when others before it go", () => {
	const state = act(stateOf(), { type: "move-column", by: 5 });
	expect(header(state)).toBe("val_acc");
	const fewer = act(state, { type: "start-prompt", kind: "filter" }, ...typed("opt.lr = 0.1", "enter"));
	expect(header(fewer)).toBe("val_acc");
	expect(screenOf(fewer).column).toBeLessThan(5);
});
