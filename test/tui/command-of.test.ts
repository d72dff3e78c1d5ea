import { expect, test } from "vitest";
import { parseFilter } from "../../source/query/parse-filter.ts";
import { commandOf } from "../../source/tui/command-of.ts";
import { act, loadedAction, stateOf, sweep, typed } from "./small-state.ts";

test("the folder of what is seen", () => {
	const more = [...sweep(2), { ...sweep(1)[0]!, experiment: "other" }];
	const experiments = stateOf(more);
	expect(commandOf(experiments)).toBe("exptrack tui data --fresh");
	const runs = act(experiments, { type: "move", by: 1 }, { type: "open" });
	expect(commandOf(runs)).toBe("exptrack tui /data/sweep --fresh");
	expect(commandOf(act(runs, { type: "open" }))).toBe("exptrack tui /data/sweep/0 --fresh");
	expect(commandOf(act(runs, { type: "open" }, loadedAction([])))).toBe("exptrack tui data --fresh");
	const here = stateOf(sweep(2).map((run) => ({ ...run, experiment: "." })));
	expect(commandOf(here)).toBe("exptrack tui /data --fresh");
	const single = { kind: "singlerun", experiment: "a", path: "a" } as const;
	const singles = stateOf([single, { ...single, experiment: "b", path: "b" }]);
	expect(commandOf(singles)).toBe("exptrack tui data --fresh");
});

test("what is folded is printed by a command, and what else is opened from the runs belongs to them", () => {
	const state = stateOf(sweep(6), { groups: ["opt", "model"] });
	expect(commandOf(act(state, { type: "show-groups" }))).toBe(
		"exptrack ls /data/sweep --groups opt,model --group seeds",
	);
	expect(commandOf(act(state, { type: "show-facets" }))).toBe("exptrack tui /data/sweep --groups opt,model");
});

test("everything that shapes the view", () => {
	const state = act(
		stateOf(sweep(6), {
			globs: ["*.log", "a b"],
			sort: [
				{ name: "opt.lr", descending: true },
				{ name: "seed", descending: false },
			],
			metric: "val_acc",
		}),
		{ type: "start-prompt", kind: "filter" },
		...typed("opt.name = 'a\\'b' or seed < 3", "enter"),
		{ type: "choose-columns", text: "seed, lr" },
	);
	expect(commandOf(state)).toBe(
		"exptrack tui /data/sweep --query '*.log' --query 'a b' --filter 'opt.name = '\\''a\\'\\''b'\\'' or seed < 3' --sort -opt.lr,seed --metric val_acc --columns seed,opt.lr",
	);
});

test("a filter that was made from cells is one that can be typed", () => {
	const state = act(
		stateOf(),
		{ type: "move-column", by: 2 },
		{ type: "filter-cell", keep: true },
		{ type: "filter-cell", keep: false },
	);
	expect(parseFilter(state.filterText)).toEqual(state.filter);
});

test("what the project would have by itself is said to be empty", () => {
	const state = stateOf(sweep(6), { defaultFlags: ["filter", "sort", "seed"] });
	expect(commandOf(state)).toBe("exptrack tui /data/sweep --filter '' --sort ''");
	const filtered = act(state, { type: "start-prompt", kind: "filter" }, ...typed("seed > 1", "enter"));
	expect(commandOf(filtered)).toBe("exptrack tui /data/sweep --filter 'seed > 1' --sort ''");
});

test("seeds that were named", () => {
	const state = stateOf(sweep(6), { seeds: ["seed", "opt.lr"] });
	expect(commandOf(act(state, { type: "show-groups" }))).toBe(
		"exptrack ls /data/sweep --group seeds --seed seed,opt.lr",
	);
});
