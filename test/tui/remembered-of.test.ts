import { expect, test } from "vitest";
import { nothingRemembered } from "../../source/model/remembered.ts";
import { firstState } from "../../source/tui/first-state.ts";
import { rememberedOf } from "../../source/tui/remembered-of.ts";
import type { State } from "../../source/tui/state.ts";
import { withRemembered } from "../../source/tui/with-remembered.ts";
import { act, loadedAction, start, stateOf, sweep, typed } from "./small-state.ts";

const nothingGiven: ReadonlySet<string> = new Set();
const kept = (state: State) => rememberedOf(state, null, nothingGiven);

test("what was chosen is kept", () => {
	const state = act(
		stateOf(),
		{ type: "move", by: 2 },
		{ type: "sort-by", column: 2 },
		{ type: "next-metric", by: 1 },
		{ type: "flip-direction" },
		{ type: "toggle-log" },
		{ type: "next-smoothing" },
		{ type: "hide-column" },
	);
	expect(kept(state)).toMatchObject({
		sort: "opt.lr",
		metric: state.metric,
		better: { [state.metric!]: expect.stringMatching(/max|min/) },
		isLogarithmic: true,
		smoothing: 0.6,
		place: { kind: "runs", run: expect.stringContaining("/data/sweep/") },
	});
	expect(kept(stateOf())).toMatchObject({ ...nothingRemembered, place: expect.anything() });
});

test("what comes back is what was kept", () => {
	const state = act(stateOf(), { type: "sort-by", column: 0 }, { type: "toggle-log" }, { type: "toggle-wrap" });
	const again = act(withRemembered(firstState(start), kept(state), nothingGiven), loadedAction(sweep(6)));
	expect(kept(again)).toEqual(kept(state));
});

test("filters that were typed or chosen are kept, the last one last", () => {
	const filtered = act(stateOf(), { type: "start-prompt", kind: "filter" }, ...typed("seed=1", "enter"));
	expect(kept(filtered).filters).toEqual(["seed=1"]);
	const more = act(
		stateOf(),
		{ type: "start-prompt", kind: "filter" },
		...typed("epochs=9", "enter"),
		{ type: "move-column", by: 2 },
		{ type: "filter-cell", keep: true },
	);
	expect(more.filterText).toMatch(/epochs.*lr/);
	expect(kept(more).filters).toEqual(["epochs=9", more.filterText]);
});

test("what a flag said this once stays as it was before, until it is changed on the screen", () => {
	const before = { ...nothingRemembered, sort: "seed", metric: "val_acc", columns: ["seed"] };
	const given = new Set(["sort", "metric", "columns", "place"]);
	const asked = stateOf(undefined, { sort: [{ name: "opt.lr", descending: false }], metric: "train_loss" });
	expect(rememberedOf(asked, before, given)).toMatchObject({ sort: "seed", metric: "val_acc", columns: ["seed"] });
	const changed = act(asked, { type: "sort-by", column: 0 }, { type: "next-metric", by: 1 });
	expect(rememberedOf(changed, before, given)).toMatchObject({ sort: "run", metric: "val_acc", columns: ["seed"] });
});

test("the place is that of the run, its tab and what is above, whatever else is open", () => {
	const two = stateOf([...sweep(3).map((run) => ({ ...run, experiment: "again" })), ...sweep(20)]);
	const log = act(
		two,
		{ type: "move", by: 1 },
		{ type: "open" },
		{ type: "move", by: 4 },
		{ type: "open" },
		{ type: "show-tab", tab: "log" },
	);
	const place = { kind: "run", run: "/data/sweep/4", tab: "log", project: null };
	expect(kept(log).place).toMatchObject(place);
	expect(kept(act(log, { type: "show-help" })).place).toMatchObject(place);
	const groups = act(two, { type: "move", by: 1 }, { type: "open" }, { type: "show-groups" });
	expect(kept(groups).place).toMatchObject({ kind: "groups" });
});

test("who leaves before all is read keeps the place of the time before", () => {
	const place = { kind: "runs", project: null, experiment: "e", run: null, tab: "overview" } as const;
	const state = withRemembered(firstState(start), { ...nothingRemembered, place }, nothingGiven);
	expect(kept(state).place).toEqual(place);
});
