import type { RunStatus } from "../../model/run.ts";
import { sanitise } from "../../render/sanitise.ts";
import type { Look } from "../look.ts";
import { projectsOf } from "../select.ts";
import type { ProjectsScreen, State } from "../state.ts";
import { statesCell } from "./experiments-screen.ts";
import { listLines } from "./list-lines.ts";

export function projectsLines(state: State, screen: ProjectsScreen, height: number, look: Look): string[] {
	const columns = [
		{ header: "project", align: "left", width: 32, frozen: true },
		{ header: "experiments", align: "right", width: 11, frozen: false },
		{ header: "runs", align: "right", width: 7, frozen: false },
		{ header: "states", align: "left", width: 24, frozen: false },
		{ header: "last started", align: "left", width: 16, frozen: false },
	] as const;
	return listLines(state, screen.place, height, columns, projectsOf(state), look, (project) => [
		{ text: sanitise(project.path), role: null },
		{ text: String(project.experiments), role: null },
		{ text: String(project.rows.length), role: null },
		statesCell(project.statuses as ReadonlyMap<RunStatus, number>, look),
		{ text: project.lastStarted?.replace("T", " ").slice(0, 16) ?? look.glyphs.absent, role: null },
	]);
}
