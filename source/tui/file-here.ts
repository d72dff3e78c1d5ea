import { logFileOf } from "../model/log-file-of.ts";
import { folderOf, type Run } from "../model/run.ts";
import { configPlaceHere } from "./config-place-here.ts";
import { lineInSight, linesInSight } from "./line-in-sight.ts";
import { logHere } from "./log-here.ts";
import { metricUnderCursor } from "./metrics-tab.ts";
import { fileItems, pathOf } from "./run-facts.ts";
import type { RunScreen } from "./screen.ts";
import { runOf, runsOf } from "./select.ts";
import { type State, topScreen } from "./state.ts";
import { fileOfMetric } from "./update/go.ts";
import { placeOf } from "./update/list.ts";
import { viewOfText } from "./update/text.ts";

/** A file that can be opened in another program, and where in it to start: at a line from 1, or at a byte. */
export interface FileHere {
	readonly path: string;
	readonly line: number | null;
	readonly offset: number | null;
}

/**
 * The file under the cursor. Of a run as a whole it is, for an editor, the config, and for a pager the log. undefined: there is
 * none here.
 */
export function fileHere(state: State, tool: "editor" | "pager"): FileHere | undefined {
	const screen = topScreen(state);
	switch (screen.kind) {
		case "runs": {
			const row = runsOf(state, screen.experiment)[screen.place.cursor];
			return row === undefined ? undefined : fileOfRun(state.table.runs[row]!, tool);
		}
		case "run": {
			const run = runOf(state, screen.run);
			return run === undefined ? undefined : fileOfTab(state, screen, run, tool);
		}
		case "file": {
			const run = runOf(state, screen.run);
			return run === undefined ? undefined : inSight(state, pathOf(run, screen.file), tool);
		}
		case "problems": {
			const problem = state.problems[placeOf(screen).cursor];
			return problem === undefined ? undefined : { path: problem.path, line: problem.line ?? null, offset: null };
		}
		default:
			return undefined;
	}
}

function fileOfTab(state: State, screen: RunScreen, run: Run, tool: "editor" | "pager"): FileHere | undefined {
	const { cursor } = screen.places[screen.tab];
	switch (screen.tab) {
		case "overview":
			return fileOfRun(run, tool);
		case "config": {
			const config = configOf(run, state.configView.file);
			return config === undefined ? undefined : { ...config, line: configPlaceHere(state, screen)?.line ?? null };
		}
		case "metrics": {
			const file = fileOfMetric(state, screen.run, metricUnderCursor(state, screen));
			return file === undefined ? undefined : startOf(pathOf(run, file));
		}
		case "files": {
			const file = fileItems(state, screen.run)[cursor];
			return file === undefined ? undefined : startOf(pathOf(run, file));
		}
		case "log": {
			const file = logHere(state, run);
			return file === undefined ? undefined : inSight(state, pathOf(run, file), tool);
		}
	}
}

function fileOfRun(run: Run, tool: "editor" | "pager"): FileHere | undefined {
	const log = logFileOf(run);
	return tool === "editor" ? configOf(run) : log === undefined ? undefined : startOf(pathOf(run, log));
}

function configOf(run: Run, file: "config" | "hydra" = "config"): FileHere | undefined {
	return run.hydraFolder === null ? undefined : startOf(`${folderOf(run)}/${run.hydraFolder}/${file}.yaml`);
}

function startOf(path: string): FileHere {
	return { path, line: null, offset: null };
}

/** A pager shows the text as it stands here, an editor the line that is meant. */
function inSight(state: State, path: string, tool: "editor" | "pager"): FileHere {
	const view = viewOfText(state);
	const line =
		view === undefined ? undefined : tool === "pager" ? linesInSight(state, view)[0] : lineInSight(state, view);
	return { path, line: null, offset: line?.offset ?? null };
}
