import { folderOf } from "../../model/run.ts";
import { unicodeGlyphs } from "../../render/glyphs.ts";
import { curvesOfRuns } from "../curves.ts";
import { curvesShown } from "../curves-shown.ts";
import { metricUnderCursor } from "../metrics-tab.ts";
import { type RunTab, runTabs } from "../screen.ts";
import { metricDrawn } from "../screens/compare-screen.ts";
import { metricOf, runsOf } from "../select.ts";
import { type State, topScreen } from "../state.ts";
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

/** Draws the curves that are seen over the next of their axes. */
export function nextAxis(state: State): State {
	const axes = axesInSight(state);
	if (axes.length === 0) return { ...state, message: "no curve is shown" };
	const axis = axes[(Math.max(0, axes.indexOf(state.axis ?? "")) + 1) % axes.length]!;
	return axes.length === 1 ? { ...state, message: `this file knows no axis but ${axis}` } : { ...state, axis };
}

/** What x can be of the first curve on the screen. */
function axesInSight(state: State): readonly string[] {
	const screen = topScreen(state);
	if (screen.kind === "chart") return curvesShown(state, screen, unicodeGlyphs).axes;
	const metric =
		screen.kind === "compare"
			? metricDrawn(state, screen)
			: screen.kind === "run" && screen.tab === "metrics"
				? metricUnderCursor(state, screen)?.name
				: metricOf(state);
	const runs = screen.kind === "compare" ? screen.runs : screen.kind === "run" ? [screen.run] : [];
	return metric === undefined ? [] : curvesOfRuns(state, runs, metric, unicodeGlyphs).axes;
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
