import type { Project } from "../query/experiments.ts";
import { statesText } from "../query/states-text.ts";
import type { ExactTable } from "./exact-table.ts";

const header = ["project", "experiments", "runs", "states", "lastStarted", "unclaimed"];

/** Projects as `exptrack ls --projects --format csv` prints them. */
export function projectFields(projects: readonly Project[]): ExactTable {
	const rows = projects.map(({ path, experiments, rows, statuses, lastStarted, strays }) => [
		path,
		String(experiments),
		String(rows.length),
		statesText(statuses),
		lastStarted ?? "",
		strays.join(" "),
	]);
	return { header, rows };
}
