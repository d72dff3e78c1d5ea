import { expect, test } from "vitest";
import { nothingRemembered, type RememberedPlace } from "../../../source/model/remembered.ts";
import { firstState } from "../../../source/tui/first-state.ts";
import { rememberedOf } from "../../../source/tui/remembered-of.ts";
import { type State, topScreen } from "../../../source/tui/state.ts";
import { withRemembered } from "../../../source/tui/with-remembered.ts";
import { act, loadedAction, placeIn, type SmallRun, start, sweep } from "../small-state.ts";

const nothingGiven: ReadonlySet<string> = new Set();
const other = sweep(3).map((run) => ({ ...run, experiment: "again" }));
const both = [...other, ...sweep(20)];

function opened(place: RememberedPlace | null): State {
	return withRemembered(firstState(start), { ...nothingRemembered, place }, nothingGiven);
}

function placeOf(state: State): RememberedPlace {
	return rememberedOf(state, null, nothingGiven).place!;
}

/** As one has left it, opened again. */
function again(left: State, runs: readonly SmallRun[] = both): State {
	return act(opened(placeOf(left)), loadedAction(runs, false), loadedAction(runs));
}

const runs = act(opened(null), loadedAction(both), { type: "move", by: 1 }, { type: "open" }, { type: "move", by: 7 });
const log = act(runs, { type: "open" }, { type: "show-tab", tab: "log" });

test("one is where one was: the list, the row, the tab, with the way up", () => {
	const back = again(log);
	expect(topScreen(back)).toMatchObject({ kind: "run", run: "/data/sweep/7", tab: "log" });
	expect(back.message).toBe("as you left it; R starts anew");
	const list = act(back, { type: "back" });
	expect(placeIn(list)).toMatchObject({ cursor: 7, key: "/data/sweep/7" });
	expect(placeIn(act(list, { type: "back" })).cursor).toBe(1);
	expect(topScreen(again(runs))).toMatchObject({ kind: "runs", place: { cursor: 7 } });
	const groups = again(act(runs, { type: "show-groups" }));
	expect(groups.stack.map(({ kind }) => kind)).toEqual(["experiments", "runs", "groups"]);
	const moved = again(act(opened(null), loadedAction(both), { type: "move", by: 1 }));
	expect([moved.stack.length, placeIn(moved).cursor]).toEqual([1, 1]);
});

test("with projects above, and in one experiment alone", () => {
	const apart = both.map((run) => ({
		...run,
		project: run.experiment === "again" ? "p" : "q",
		experiment: `${run.experiment ?? "sweep"}`,
	}));
	const deep = act(
		opened(null),
		loadedAction(apart),
		{ type: "move", by: 1 },
		{ type: "open" },
		{ type: "open" },
		{ type: "move", by: 2 },
	);
	expect(deep.stack.map(({ kind }) => kind)).toEqual(["projects", "experiments", "runs"]);
	expect(again(deep, apart).stack).toEqual(deep.stack);
	const alone = act(opened(null), loadedAction(sweep(9)), { type: "move", by: 2 }, { type: "open" });
	expect(again(alone, sweep(9)).stack).toEqual(alone.stack);
	// More has come beside it since.
	expect(again(alone).stack.map(({ kind }) => kind)).toEqual(["experiments", "runs", "run"]);
});

test("what is gone leaves one as near as can be", () => {
	expect(again(log, [...other, ...sweep(5)]).stack.map(({ kind }) => kind)).toEqual(["experiments", "runs"]);
	const gone = again(log, other);
	expect(gone.stack).toHaveLength(1);
	expect(gone.returnTo).toBeNull();
});

test("where seeds were folded and there are none any more, one is in the list", () => {
	const groups = act(runs, { type: "show-groups" });
	const single = both.map(({ values, ...run }) => ({ ...run, values: { "opt.lr": values!["opt.lr"]! } }));
	expect(again(groups, single).stack.map(({ kind }) => kind)).toEqual(["experiments", "runs"]);
});

test("what a key has said meanwhile is not taken away", () => {
	const copied = act(opened(placeOf(log)), loadedAction(both, false), { type: "copy-command" });
	const there = act(copied, loadedAction(both));
	expect([topScreen(there).kind, there.message]).toEqual(["run", copied.message]);
});

test("who has gone elsewhere meanwhile stays there", () => {
	const reading = act(opened(placeOf(log)), loadedAction(both, false), { type: "move", by: 1 });
	const stays = act(reading, loadedAction(both));
	expect([stays.stack.length, placeIn(stays).cursor, stays.returnTo]).toEqual([1, 1, null]);
	const typing = act(opened(placeOf(log)), { type: "start-prompt", kind: "filter" }, loadedAction(both));
	expect([typing.stack.length, typing.returnTo]).toEqual([1, null]);
	const anew = act(opened(placeOf(log)), { type: "start-fresh" });
	const stillAnew = act(anew, loadedAction(both));
	expect([stillAnew.stack.length, stillAnew.message]).toEqual([1, anew.message]);
});

test("R is the first look again, and u brings the query back", () => {
	const last = {
		...nothingRemembered,
		sort: "-seed",
		metric: "train_loss",
		better: { train_loss: "max" as const },
		isLogarithmic: true,
		columns: ["seed"],
	};
	const state = act(withRemembered(firstState(start), last, nothingGiven), loadedAction(both));
	const fresh = act(state, { type: "start-fresh" });
	expect(fresh).toMatchObject({ sort: [], metric: null, shownColumns: null, chart: { yScale: "linear" } });
	expect(fresh.directions.size).toBe(0);
	expect(act(fresh, { type: "undo-query" })).toMatchObject({ metric: "train_loss", shownColumns: ["seed"] });
});
