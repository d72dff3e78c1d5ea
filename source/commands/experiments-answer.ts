import type { RunStatus } from "../model/run.ts";
import type { Experiment, Project } from "../query/experiments.ts";
import type { JsonValue } from "../render/json-text.ts";
import { sanitise } from "../render/sanitise.ts";
import type { Answer } from "./print-answer.ts";

export function experimentsAnswer(experiments: readonly Experiment[]): Answer {
	const header = ["project", "experiment", "kind", "job", "runs", "states", "started", "swept"];
	const row = ({ project, path, kind, job, rows, statuses, started, swept }: Experiment) => [
		project,
		path,
		kind,
		job ?? "",
		String(rows.length),
		statesText(statuses),
		started ?? "",
		swept.map(([name, count]) => `${name}×${count}`).join(" "),
	];
	return {
		records: () =>
			experiments.map(
				({ project, path, kind, job, rows, statuses, started, swept }): JsonValue => ({
					project,
					experiment: path,
					kind,
					job,
					runs: rows.length,
					statuses: new Map(statuses),
					started,
					swept: new Map(swept),
				}),
			),
		table: () => ({
			header,
			rows: experiments.map((one) => row(one).map(sanitise)),
			numeric: header.map((name) => name === "runs"),
		}),
		fields: () => ({ header, rows: experiments.map(row) }),
	};
}

export function projectsAnswer(projects: readonly Project[]): Answer {
	const header = ["project", "experiments", "runs", "states", "lastStarted"];
	const row = ({ path, experiments, rows, statuses, lastStarted }: Project) => [
		path,
		String(experiments),
		String(rows.length),
		statesText(statuses),
		lastStarted ?? "",
	];
	return {
		records: () =>
			projects.map(
				({ path, experiments, rows, statuses, lastStarted }): JsonValue => ({
					project: path,
					experiments,
					runs: rows.length,
					statuses: new Map(statuses),
					lastStarted,
				}),
			),
		table: () => ({
			header,
			rows: projects.map((one) => row(one).map(sanitise)),
			numeric: [false, true, true, false, false],
		}),
		fields: () => ({ header, rows: projects.map(row) }),
	};
}

function statesText(statuses: ReadonlyMap<RunStatus, number>): string {
	return Array.from(statuses, ([status, count]) => `${count} ${status}`).join(" ");
}
