import { folderOf } from "../model/run.ts";
import { viewFlags } from "../model/saved-view.ts";
import { formatNames } from "../query/name-list.ts";
import { formatSort } from "../query/sort.ts";
import { shellWord } from "../render/shell-word.ts";
import { experimentOf, metricOf, runOf } from "./select.ts";
import { type State, topScreen } from "./state.ts";

/** The command that shows this view again. */
export function commandOf(state: State): string {
	const flags: string[] = [];
	if (state.globs.length > 0) flags.push(...state.globs.flatMap((glob) => ["--query", glob]));
	if (state.filterText !== "") flags.push("--filter", state.filterText);
	if (state.sort.length > 0) flags.push("--sort", formatSort(state.sort));
	if (state.metric !== null) flags.push("--metric", state.metric);
	const direction = state.directions.get(metricOf(state) ?? "");
	if (direction !== undefined) flags.push("--better", `${metricOf(state)}=${direction}`);
	if (state.shownColumns !== null) flags.push("--columns", formatNames(state.shownColumns));
	if (state.groups !== null) flags.push("--groups", state.groups.join(","));
	// Without a word of them the project would have its own.
	for (const flag of viewFlags)
		if (flag !== "seed" && state.defaultFlags.includes(flag) && !flags.includes(`--${flag}`))
			flags.push(`--${flag}`, "");
	// Without a word of the query it would be as it was left the last time.
	const isQuery = viewFlags.some((flag) => flag !== "seed" && flags.includes(`--${flag}`));
	if (!isQuery && topScreen(state).kind !== "groups") flags.push("--fresh");
	// What is folded on the screen, the command prints.
	const verb = topScreen(state).kind === "groups" ? ["ls"] : ["tui"];
	if (verb[0] === "ls") flags.push("--group", "seeds");
	if (state.seeds !== null) flags.push("--seed", state.seeds.join(","));
	return ["exptrack", ...verb, ...foldersOf(state), ...flags].map(shellWord).join(" ");
}

/** What is seen can be opened by itself: an experiment or a run is a folder. */
function foldersOf(state: State): readonly string[] {
	const screen = topScreen(state);
	if (screen.kind === "run" || screen.kind === "file") {
		const run = runOf(state, screen.run);
		return run === undefined ? state.folders : [folderOf(run)];
	}
	if (screen.kind !== "runs" && screen.kind !== "facets" && screen.kind !== "groups") return state.folders;
	const experiment = experimentOf(state, screen.experiment);
	if (experiment === undefined || experiment.kind === "singlerun") return state.folders;
	return [experiment.path === "." ? experiment.root : `${experiment.root}/${experiment.path}`];
}
