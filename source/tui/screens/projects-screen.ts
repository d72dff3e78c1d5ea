import type { Project } from "../../query/experiments.ts";
import type { Look } from "../look.ts";
import { projectName } from "../names.ts";
import type { ProjectsScreen } from "../screen.ts";
import { projectsOf } from "../select.ts";
import type { State } from "../state.ts";
import { listLines, widthOf } from "./list-lines.ts";
import { statesCell, statesText } from "./states-text.ts";

export function projectsLines(state: State, screen: ProjectsScreen, height: number, look: Look): string[] {
	const items = projectsOf(state);
	const columns = [
		{ header: "project", align: "left", width: widthOf("project", items, 32, nameOf), frozen: true },
		{ header: "experiments", align: "right", width: 11, frozen: false },
		{ header: "runs", align: "right", width: 7, frozen: false },
		{
			header: "states",
			align: "left",
			width: widthOf("states", items, 24, ({ statuses }) => statesText(statuses, look)),
			frozen: false,
		},
		{ header: "last started", align: "left", width: 16, frozen: false },
	] as const;
	return listLines(state, screen.place, height, columns, items, look, (project) => [
		{ text: nameOf(project), role: null },
		{ text: String(project.experiments), role: null },
		{ text: String(project.rows.length), role: null },
		statesCell(project.statuses, look),
		{ text: project.lastStarted?.replace("T", " ").slice(0, 16) ?? look.glyphs.absent, role: null },
	]);
}

function nameOf({ root, path }: Project): string {
	return projectName(root, path);
}
