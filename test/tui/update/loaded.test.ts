import { describe, expect, test } from "vitest";
import type { Problem } from "../../../source/model/problem.ts";
import { parseFilter } from "../../../source/query/parse-filter.ts";
import { firstState } from "../../../source/tui/first-state.ts";
import { foundOf, metricsOf } from "../../../source/tui/select.ts";
import { type State, seriesKey } from "../../../source/tui/state.ts";
import { update } from "../../../source/tui/update/update.ts";
import {
	act,
	keyOf,
	loadedAction,
	runUnderCursor,
	type SmallRun,
	start,
	stateOf,
	sweep,
	typed,
} from "../small-state.ts";

function kinds(state: State): string[] {
	return state.stack.map(({ kind }) => kind);
}

const empty = firstState(start);
const single: SmallRun = { kind: "singlerun", experiment: "a", path: "a" };
const other = sweep(3).map((run) => ({ ...run, experiment: "other" }));
const project = sweep(3).map((run) => ({ ...run, project: "b", experiment: "b/s" }));

describe("the first screen is the highest one with a choice", () => {
	test.each([
		["nothing", [], ["experiments"]],
		["one sweep", sweep(3), ["runs"]],
		["a sweep of one run", sweep(1), ["run"]],
		["a single run", [single], ["run"]],
		["two sweeps", [...sweep(3), ...other], ["experiments"]],
		["two projects", [...sweep(3), ...project], ["projects"]],
	])("%s", (_, runs, stack) => expect(kinds(act(empty, loadedAction(runs)))).toEqual(stack));

	test("it is settled when all is read, and grows as more is found", () => {
		const one = act(empty, loadedAction(sweep(3), false));
		expect(kinds(one)).toEqual(["experiments"]);
		expect(kinds(act(one, loadedAction([...sweep(3), ...project], false)))).toEqual(["projects"]);
		expect(kinds(act(one, loadedAction(sweep(3))))).toEqual(["runs"]);
	});

	test("it is the one that Esc leaves when it came while a filter was typed", () => {
		const filter = { type: "start-prompt", kind: "filter" } as const;
		const one = act(empty, loadedAction(sweep(3), false), filter, loadedAction(sweep(3)));
		expect(kinds(act(one, ...typed("", "escape")))).toEqual(["runs"]);
		const beside = act(stateOf(), filter, ...typed("seed"), loadedAction([...sweep(6), ...other]));
		expect(kinds(act(beside, ...typed("", "escape")))).toEqual(["experiments", "runs"]);
	});

	test("a filter of the command line does not take away the way to what it hides", () => {
		const filter = parseFilter("seed = 1");
		const runs = [...sweep(3), ...other.map((run) => ({ ...run, values: { seed: 7 } }))];
		expect(kinds(act({ ...empty, filter }, loadedAction(runs)))).toEqual(["experiments"]);
	});

	test("who has gone on stays there", () => {
		const moved = act(empty, loadedAction([...sweep(3), ...other], false), { type: "move", by: 1 });
		expect(act(moved, loadedAction([...sweep(3), ...other, ...project])).stack).toEqual(moved.stack);
		const opened = act(empty, loadedAction(sweep(3), false), { type: "open" }, { type: "move", by: 2 });
		const later = act(opened, loadedAction([...sweep(9), ...project]));
		expect([kinds(later), runUnderCursor(later)]).toEqual([["experiments", "runs"], "sweep/2"]);
	});
});

test("what was counted and found wrong is kept with the runs", () => {
	const problems = [{ path: "/data/x", message: "broken" }];
	expect(act(empty, { ...loadedAction(sweep(2)), problems } as ReturnType<typeof loadedAction>)).toMatchObject({
		problems,
		scanned: 2,
		complete: true,
	});
});

describe("last and best values", () => {
	const summary = (best: number) => ({ last: best, best, bestStep: 0, n: 1 });
	const loaded = (state: State, values: Readonly<Record<number, number>>) =>
		({
			type: "summaries-loaded",
			metric: "val_acc",
			summaries: new Map(Object.entries(values).map(([row, best]) => [keyOf(state, Number(row)), summary(best)])),
		}) as const;

	test("add to those that were there", () => {
		const state = stateOf();
		const both = act(state, loaded(state, { 0: 0.1 }), loaded(state, { 1: 0.2, 0: 0.3 }));
		expect([...both.summaries.get("val_acc")!].map(([run, { best }]) => [run, best])).toEqual([
			["/data/sweep/0", 0.3],
			["/data/sweep/1", 0.2],
		]);
	});

	test("order the runs that are sorted by them, and the cursor goes with its run", () => {
		const sort = [{ name: "best(val_acc)", descending: true }];
		const state = act({ ...stateOf(), sort }, { type: "move", by: 2 });
		expect(runUnderCursor(state)).toBe("sweep/2");
		const read = act(state, loaded(state, { 2: 0.5, 3: 0.9, 4: 0.7, 5: 0.8 }));
		expect(runUnderCursor(read)).toBe("sweep/2");
		expect(runUnderCursor(act(read, { type: "move-to", end: "first" }))).toBe("sweep/3");
	});
});

describe("metrics that were found in files", () => {
	const place = (source: string) => ({ source, series: "f1", origin: null });
	const discovered = (scope: string, source: string, problems: readonly Problem[] = []) =>
		({ type: "metrics-discovered", scope, found: new Map([["f1", [place(source)]]]), problems }) as const;
	const metricsIn = (state: State) =>
		[...foundOf(state)].map(([name, places]) => [name, ...places.map((one) => one.source)]);

	test("are added to those of other experiments, and stay when more runs are read", () => {
		const state = act(stateOf(), discovered("a", "m.csv"), discovered("b", "n.csv"), discovered("c", "m.csv"));
		expect(metricsIn(state)).toEqual([["f1", "m.csv", "n.csv"]]);
		expect(metricsIn(act(state, loadedAction(sweep(9))))).toEqual([["f1", "m.csv", "n.csv"]]);
		expect(metricsOf(state)).toContain("f1");
	});

	test("are summed up anew where they were found in more places", () => {
		const summaries = new Map(["f1", "val_acc"].map((metric) => [metric, new Map()]));
		const once = act({ ...stateOf(), summaries }, discovered("a", "m.csv"));
		expect([...once.summaries.keys()]).toEqual(["val_acc"]);
		const again = act({ ...once, summaries }, discovered("b", "m.csv"));
		expect([...again.summaries.keys()]).toEqual(["f1", "val_acc"]);
	});

	test("a curve that was looked for elsewhere is looked for again", () => {
		const series = new Map([
			[seriesKey("/data/sweep/0", "f1"), { is: "broken", message: "this run has no f1" } as const],
		]);
		expect(act({ ...stateOf(), series }, discovered("a", "m.csv")).series.has(seriesKey("/data/sweep/0", "f1"))).toBe(
			false,
		);
	});

	test("what could not be read is told once, and is not forgotten", () => {
		const problem = { path: "/data/sweep/0/m.csv", message: "cut" };
		const state = act(stateOf(), discovered("a", "m.csv", [problem]), discovered("b", "m.csv", [problem]));
		expect(state.problems).toEqual([problem]);
		expect(act(state, loadedAction(sweep(9))).problems).toEqual([problem]);
	});
});

test("a curve that is seen stays while it is looked for in a file that was found", () => {
	const state = stateOf();
	const key = seriesKey(keyOf(state, 0), "val_acc");
	const values = Float64Array.of(1, 2);
	const curve = { name: "val_acc", axis: "step", steps: values, values, otherAxes: [], times: null, origin: null };
	const shown = act(state, { type: "series-loaded", series: new Map([[key, { is: "loaded", value: curve }]]) });
	const found = new Map([["val_acc", [{ source: "metrics.csv", series: "val_acc", origin: null }]]]);
	const [after, effects] = update(shown, { type: "metrics-discovered", scope: keyOf(state, 0), found, problems: [] });
	expect(after.series.get(key)).toEqual({ is: "loaded", value: curve });
	const again = effects.flatMap((effect) => (effect.type === "refresh" ? effect.effects : []));
	expect(again.some(({ type }) => type === "load-series")).toBe(true);
});
