import { describe, expect, test } from "vitest";
import type { Action } from "../../../source/tui/action.ts";
import { runTabs } from "../../../source/tui/screen.ts";
import { type State, topScreen } from "../../../source/tui/state.ts";
import { runScreen } from "../../../source/tui/update/go.ts";
import { act, loadedAction, placeIn, stateOf, sweep } from "../small-state.ts";

const open: Action = { type: "open" };
const back: Action = { type: "back" };
const down: Action = { type: "move", by: 1 };

function kinds(state: State): string[] {
	return state.stack.map((screen) => (screen.kind === "run" ? screen.tab : screen.kind));
}

const twoProjects = stateOf([
	...sweep(3),
	...sweep(3).map((run) => ({ ...run, project: "b", experiment: "b/s" })),
	...sweep(3).map((run) => ({ ...run, project: "b", experiment: "b/t" })),
]);

test("down from projects to a file, and all the way back to the same places", () => {
	const states = [twoProjects];
	for (const action of [
		down,
		open,
		down,
		open,
		down,
		down,
		open,
		{ type: "show-tab", tab: "files" } as const,
		down,
		open,
	]) {
		states.push(act(states.at(-1)!, action));
	}
	const file = states.at(-1)!;
	expect(kinds(file)).toEqual(["projects", "experiments", "runs", "files", "file"]);
	expect(topScreen(file)).toMatchObject({ run: "/data/b/t/2", file: "train_loss.npy" });
	const up = act(file, back, back, back, back);
	expect(up.stack).toEqual(states[1]!.stack);
	expect(act(file, back, back).stack).toEqual(states[6]!.stack);
});

test("Esc at the top does nothing", () => {
	expect(act(twoProjects, back)).toEqual(twoProjects);
	expect(act(twoProjects, back).exit).toBe(null);
});

test("a metric opens its file, and nothing that is not a file opens", () => {
	const run = act(stateOf(), open);
	const opened = (tab: (typeof runTabs)[number]) => act(run, { type: "show-tab", tab }, down, open);
	expect(topScreen(opened("metrics"))).toMatchObject({ kind: "chart", metric: "val_acc" });
	const listed = act(run, { type: "show-tab", tab: "metrics" }, { type: "toggle-metrics-view" }, open);
	expect(topScreen(listed)).toMatchObject({ kind: "file", file: "val_acc.npy" });
	for (const tab of ["overview", "config", "log"] as const) {
		expect(opened(tab)).toMatchObject({ message: "there is nothing here to open" });
		expect(kinds(opened(tab)).at(-1)).toBe(tab);
	}
	expect(act(stateOf([]), open)).toMatchObject({ message: "there is nothing here to open" });
});

test("an experiment that is a single run opens as that run", () => {
	const single = { kind: "singlerun", experiment: "a", path: "a", job: "eval" } as const;
	expect(kinds(act(stateOf([...sweep(2), single]), open))).toEqual(["experiments", "overview"]);
	const two = stateOf([...sweep(2), single, { ...single, experiment: "b", path: "b" }]);
	expect(kinds(act(two, open))).toEqual(["experiments", "runs"]);
	expect(kinds(act(stateOf([...sweep(1), single]), down, open))).toEqual(["experiments", "runs"]);
});

describe("help and problems", () => {
	const state = { ...act(twoProjects, open, open), problems: [{ path: "/a", message: "b" }] };
	test.each([
		["show-help", "help"],
		["show-problems", "problems"],
	] as const)("%s opens, and closes again by the same key or Esc", (type, kind) => {
		const shown = act(state, { type });
		expect(kinds(shown).at(-1)).toBe(kind);
		expect(act(shown, { type }).stack).toEqual(state.stack);
		expect(act(shown, back).stack).toEqual(state.stack);
	});

	test("the help is that of the screen below", () => {
		expect(topScreen(act(state, { type: "show-help" }))).toMatchObject({ of: "runs" });
		const log = act(state, open, { type: "show-tab", tab: "log" }, { type: "show-help" });
		expect(topScreen(log)).toMatchObject({ of: "run/log" });
	});
});

test("coming back, the cursor is on its row though rows have come meanwhile", () => {
	const some = sweep(60).filter((_, row) => row >= 10);
	const inRun = act(stateOf(some), { type: "move", by: 30 }, open);
	const returned = act(inRun, loadedAction(sweep(60)), back);
	expect(placeIn(returned)).toMatchObject({ key: "/data/sweep/40", cursor: 40 });
});

test("a run opens with the first of its tabs, and one that is not there does not", () => {
	expect(runScreen(stateOf(), "sweep", 1)).toMatchObject({ kind: "run", run: "/data/sweep/1", tab: runTabs[0] });
	expect([runScreen(stateOf(), "sweep", undefined), runScreen(stateOf(), "sweep", 99)]).toEqual([null, null]);
});
