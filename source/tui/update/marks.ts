import { folderOf } from "../../model/run.ts";
import { countText } from "../../render/number-text.ts";
import { runsOf } from "../select.ts";
import { type State, topScreen } from "../state.ts";
import { keepPlace, moveBy } from "./list.ts";

/** Marks the run under the cursor, or takes its mark away, and goes on to the next: several are marked by one key. */
export function toggleMark(state: State): State {
	const run = runHere(state);
	if (run === null) return { ...state, message: "there is no run here to mark" };
	const marks = state.marks.includes(run) ? state.marks.filter((key) => key !== run) : [...state.marks, run];
	return moveBy({ ...state, marks }, 1);
}

export function clearMarks(state: State): State {
	return { ...state, marks: [], message: `${countText(state.marks.length, "mark")} taken away` };
}

/** Holds the others against the run under the cursor; a second time against none. */
export function toggleBaseline(state: State): State {
	const run = runHere(state);
	if (run === null) return { ...state, message: "there is no run here to hold others against" };
	return keepPlace({ ...state, baseline: state.baseline === run ? null : run });
}

/** The runs that are meant: those that are marked, else the one under the cursor. */
export function meantRuns(state: State): readonly string[] {
	const run = runHere(state);
	return state.marks.length > 0 && topScreen(state).kind === "runs" ? state.marks : run === null ? [] : [run];
}

/** Key of the run under the cursor, or of the one that is open. */
function runHere(state: State): string | null {
	const screen = topScreen(state);
	if (screen.kind === "run" || screen.kind === "file") return screen.run;
	if (screen.kind !== "runs") return null;
	const row = runsOf(state, screen.experiment)[screen.place.cursor];
	return row === undefined ? null : folderOf(state.table.runs[row]!);
}
