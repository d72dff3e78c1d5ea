import { folderOf } from "../model/run.ts";
import { layoutOf } from "./layout.ts";
import { runsOf } from "./select.ts";
import { type State, topScreen } from "./state.ts";

/** Keys of the runs that the screen shows. */
export function runsInSight(state: State): readonly string[] {
	const screen = topScreen(state);
	if (screen.kind === "run" || screen.kind === "file") return [screen.run];
	if (screen.kind === "chart" || screen.kind === "compare" || screen.kind === "difference") return screen.runs ?? [];
	if (screen.kind !== "runs") return [];
	const { top } = screen.place;
	const rows = runsOf(state, screen.experiment).subarray(top, top + layoutOf(state).body);
	return Array.from(rows, (row) => folderOf(state.table.runs[row]!));
}
