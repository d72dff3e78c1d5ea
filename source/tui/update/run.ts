import { folderOf } from "../../model/run.ts";
import { runsOf } from "../select.ts";
import { type RunTab, runTabs, type State, topScreen } from "../state.ts";
import { keepPlace, withTop } from "./list.ts";

export function showTab(state: State, tab: RunTab): State {
	const screen = topScreen(state);
	return screen.kind === "run" ? keepPlace(withTop(state, { ...screen, tab })) : state;
}

export function nextTab(state: State, by: number): State {
	const screen = topScreen(state);
	if (screen.kind !== "run") return state;
	const index = runTabs.indexOf(screen.tab) + by;
	return showTab(state, runTabs[(index + runTabs.length) % runTabs.length]!);
}

/** The run beside this one in the list it was opened from, on the same tab; the list's cursor goes along. */
export function nextRun(state: State, by: number): State {
	const screen = topScreen(state);
	if (screen.kind !== "run") return state;
	const rows = runsOf(state, screen.experiment);
	const { runs } = state.table;
	const index = rows.findIndex((row) => folderOf(runs[row]!) === screen.run);
	const row = rows[index + by];
	const run = row === undefined ? undefined : runs[row];
	if (run === undefined) return { ...state, message: by > 0 ? "this is the last run" : "this is the first run" };
	const key = folderOf(run);
	const stack = state.stack.map((below) =>
		below.kind === "runs" && below.experiment === screen.experiment
			? { ...below, place: { ...below.place, cursor: index + by, key } }
			: below,
	);
	const [first = screen, ...rest] = stack;
	return keepPlace(withTop({ ...state, stack: [first, ...rest] }, { ...screen, run: key }));
}
