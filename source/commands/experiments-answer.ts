import type { RunStatus } from "../model/run.ts";
import type { SweepResults } from "../model/sweep.ts";
import type { Experiment, Project } from "../query/experiments.ts";
import { type JsonRecord, type JsonValue, jsonText } from "../render/json-text.ts";
import { resultsText } from "../render/results-text.ts";
import { sanitise } from "../render/sanitise.ts";
import type { Answer } from "./print-answer.ts";

export function experimentsAnswer(experiments: readonly Experiment[]): Answer {
	const header = [
		"project",
		"experiment",
		"kind",
		"job",
		"runs",
		"states",
		"started",
		"swept",
		"launch",
		"found",
		"unclaimed",
	];
	const row = (one: Experiment, found: (results: SweepResults) => string) => [
		one.project,
		one.path,
		one.kind,
		one.job ?? "",
		String(one.rows.length),
		statesText(one.statuses),
		one.started ?? "",
		one.swept.map(([name, count]) => `${name}×${count}`).join(" "),
		one.launch === null ? "" : String(one.launch),
		one.sweep?.results == null ? "" : found(one.sweep.results),
		one.strays.join(" "),
	];
	return {
		records: () =>
			experiments.map(
				(one): JsonRecord => ({
					project: one.project,
					experiment: one.path,
					kind: one.kind,
					job: one.job,
					runs: one.rows.length,
					statuses: new Map(one.statuses),
					started: one.started,
					swept: new Map(one.swept),
					launch: one.launch,
					asked: one.sweep?.asked ?? null,
					results: one.sweep?.results == null ? null : resultsRecord(one.sweep.results),
					unclaimed: one.strays,
				}),
			),
		table: () => {
			const rows = experiments.map((one) => row(one, resultsText).map(sanitise));
			// Few experiments share a folder or were searched: a column that says nothing is not shown.
			const isShown = header.map((_, index) => index < 8 || rows.some((cells) => cells[index] !== ""));
			return {
				header: header.filter((_, index) => isShown[index]),
				rows: rows.map((cells) => cells.filter((_, index) => isShown[index])),
				numeric: header.filter((_, index) => isShown[index]).map((name) => name === "runs" || name === "launch"),
			};
		},
		fields: () => ({ header, rows: experiments.map((one) => row(one, (found) => jsonText(resultsRecord(found)))) }),
	};
}

function resultsRecord({ sweeper, best }: SweepResults): JsonRecord {
	return { sweeper, best: best.map(({ params, values }) => ({ params, values })) };
}

export function projectsAnswer(projects: readonly Project[]): Answer {
	const header = ["project", "experiments", "runs", "states", "lastStarted", "unclaimed"];
	const row = ({ path, experiments, rows, statuses, lastStarted, strays }: Project) => [
		path,
		String(experiments),
		String(rows.length),
		statesText(statuses),
		lastStarted ?? "",
		strays.join(" "),
	];
	return {
		records: () =>
			projects.map(
				({ path, experiments, rows, statuses, lastStarted, strays }): JsonValue => ({
					project: path,
					experiments,
					runs: rows.length,
					statuses: new Map(statuses),
					lastStarted,
					unclaimed: strays,
				}),
			),
		table: () => {
			const rows = projects.map((one) => row(one).map(sanitise));
			const shown = rows.some((cells) => cells.at(-1) !== "") ? header.length : header.length - 1;
			return {
				header: header.slice(0, shown),
				rows: rows.map((cells) => cells.slice(0, shown)),
				numeric: [false, true, true, false, false, false].slice(0, shown),
			};
		},
		fields: () => ({ header, rows: projects.map(row) }),
	};
}

function statesText(statuses: ReadonlyMap<RunStatus, number>): string {
	return Array.from(statuses, ([status, count]) => `${count} ${status}`).join(" ");
}
