import { experimentFields } from "../library/experiment-fields.ts";
import { experimentRecord } from "../library/experiment-record.ts";
import { projectFields } from "../library/project-fields.ts";
import { projectRecord } from "../library/project-record.ts";
import type { Experiment, Project } from "../query/experiments.ts";
import { resultsText } from "../render/results-text.ts";
import { sanitise } from "../render/sanitise.ts";
import type { Answer } from "./print-answer.ts";

export function experimentsAnswer(experiments: readonly Experiment[]): Answer {
	return {
		records: () => experiments.map(experimentRecord),
		table: () => {
			const { header, rows: exact } = experimentFields(experiments);
			const rows = exact.map((cells, index) =>
				cells.map((cell, column) => {
					const results = header[column] === "found" ? experiments[index]!.sweep?.results : null;
					return sanitise(results == null ? cell : resultsText(results));
				}),
			);
			// Few experiments share a folder or were searched: a column that says nothing is not shown.
			const isShown = header.map((_, index) => index < 8 || rows.some((cells) => cells[index] !== ""));
			return {
				header: header.filter((_, index) => isShown[index]),
				rows: rows.map((cells) => cells.filter((_, index) => isShown[index])),
				numeric: header.filter((_, index) => isShown[index]).map((name) => name === "runs" || name === "launch"),
			};
		},
		fields: () => experimentFields(experiments),
	};
}

export function projectsAnswer(projects: readonly Project[]): Answer {
	return {
		records: () => projects.map(projectRecord),
		table: () => {
			const { header, rows: exact } = projectFields(projects);
			const rows = exact.map((cells) => cells.map(sanitise));
			const shown = rows.some((cells) => cells.at(-1) !== "") ? header.length : header.length - 1;
			return {
				header: header.slice(0, shown),
				rows: rows.map((cells) => cells.slice(0, shown)),
				numeric: [false, true, true, false, false, false].slice(0, shown),
			};
		},
		fields: () => projectFields(projects),
	};
}
