import type { Layout } from "../layout.ts";
import type { Look } from "../look.ts";
import type { Screen } from "../screen.ts";
import type { State } from "../state.ts";
import { chartScreenLines } from "./chart-screen.ts";
import { compareLines } from "./compare-screen.ts";
import { differenceLines } from "./difference-screen.ts";
import { experimentsLines } from "./experiments-screen.ts";
import { facetsLines } from "./facets-screen.ts";
import { fileLines } from "./file-screen.ts";
import { groupsLines } from "./groups-screen.ts";
import { helpLines } from "./help-lines.ts";
import { blank } from "./list-lines.ts";
import { paletteLines } from "./palette-lines.ts";
import { problemsLines } from "./problems-screen.ts";
import { projectsLines } from "./projects-screen.ts";
import { runLines } from "./run-screen.ts";
import { runsLines, runsPane } from "./runs-screen.ts";
import { viewsLines } from "./views-screen.ts";

/** What stands between the two lines at the top and the one at the bottom: always the same number of lines. */
export function screenLines(state: State, screen: Screen, layout: Layout, look: Look): string[] {
	const lines = linesOf(state, screen, layout, look);
	const height = state.rows - 3;
	while (lines.length < height) lines.push(blank(state));
	const overlay = paletteLines(state, look);
	return [...lines.slice(0, height - overlay.length), ...overlay];
}

function linesOf(state: State, screen: Screen, { body, pane }: Layout, look: Look): string[] {
	switch (screen.kind) {
		case "projects":
			return projectsLines(state, screen, body, look);
		case "experiments":
			return experimentsLines(state, screen, body, look);
		case "runs":
			return [...runsLines(state, screen, body, look), ...(pane === 0 ? [] : runsPane(state, screen, pane, look))];
		case "run":
			return runLines(state, screen, body + pane, look);
		case "file":
			return fileLines(state, screen, body, look);
		case "chart":
			return chartScreenLines(state, screen, body, look);
		case "compare":
			return compareLines(state, screen, { body, pane }, look);
		case "facets":
			return facetsLines(state, screen, body, look);
		case "groups":
			return groupsLines(state, screen, body, look);
		case "difference":
			return differenceLines(state, screen, body, look);
		case "views":
			return viewsLines(state, screen, body, look);
		case "problems":
			return problemsLines(state, screen, body, look);
		case "help": {
			const { head, rows } = helpLines(state, screen, body, look);
			return [head, ...rows].map((line) => ` ${line} `);
		}
	}
}
