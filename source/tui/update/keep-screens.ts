import { folderOf } from "../../model/run.ts";
import { type Screen, startOfList } from "../screen.ts";
import { allExperimentsOf, experimentsOf, projectsOf } from "../select.ts";
import type { State } from "../state.ts";

/** After runs came or went: each screen still shows what it showed, and there is a way up to what has come beside it. */
export function keepScreens(state: State): State {
	const [first, ...rest] = state.stack;
	const kept = [keepExperiment(state, first), ...rest.map((screen) => keepExperiment(state, screen))] as const;
	const [top] = kept;
	const isBelow = top.kind === "runs" || top.kind === "run";
	if (!isBelow || experimentsOf({ ...state, filter: null }, null).length < 2) return { ...state, stack: kept };
	const project = projectsOf({ ...state, filter: null }).length > 1;
	const above: Screen = project
		? { kind: "projects", place: startOfList }
		: { kind: "experiments", project: null, place: startOfList };
	return { ...state, stack: [above, ...kept] };
}

/** A second launch into the folder of an experiment makes two of it, and it goes by another key. */
function keepExperiment(state: State, screen: Screen): Screen {
	if (!("experiment" in screen)) return screen;
	const experiments = allExperimentsOf(state);
	if (experiments.some(({ key }) => key === screen.experiment)) return screen;
	const folder = screen.experiment.slice(0, screen.experiment.lastIndexOf("\0") + 1);
	const launches = experiments.filter(({ key }) => key.startsWith(folder));
	const run = screen.kind === "run" ? screen.run : "place" in screen ? screen.place.key : null;
	const holding = launches.find(({ rows }) => rows.some((row) => folderOf(state.table.runs[row]!) === run));
	const next = holding ?? launches.at(-1);
	return next === undefined ? screen : { ...screen, experiment: next.key };
}
