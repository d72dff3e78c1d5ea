import { noAnnotation } from "../model/annotation.ts";
import { filesOf } from "../model/files-of.ts";
import { folderOf } from "../model/run.ts";
import type { RunTable } from "../model/run-table.ts";
import type { SeriesSummary } from "../model/series.ts";
import type { Value } from "../model/value.ts";
import { matchingFiles } from "../query/matching-files.ts";
import { valuesOfRun } from "../query/values-of-run.ts";
import type { JsonRecord } from "../render/json-text.ts";
import type { QueriedRuns } from "./query-runs.ts";
import type { RunOutput } from "./run-output.ts";

/** A run as `exptrack ls --format json` prints it. The shape is documented in the readme and kept. */
export function runRecord(
	{ table, metrics, shown, annotations }: Pick<QueriedRuns, "table" | "metrics" | "shown" | "annotations">,
	row: number,
	{ query = [] }: RunOutput = {},
): JsonRecord {
	const run = table.runs[row]!;
	const { tags, note } = annotations?.get(folderOf(run)) ?? noAnnotation;
	return {
		project: run.project,
		experiment: run.experiment,
		run: run.id,
		path: run.path,
		status: run.status,
		started: run.started,
		tags,
		note,
		overrides: run.overrides,
		params: valuesOfRun(table.columns, row),
		choices: choicesOf(table, row),
		files: matchingFiles(filesOf(run), query),
		metrics: new Map(shown.flatMap((metric) => summaryEntry(metric, metrics.get(metric)?.[row]))),
	};
}

/** Config groups to the options that the run took. */
function choicesOf({ choices }: RunTable, row: number): ReadonlyMap<string, Value> {
	return new Map(Array.from(valuesOfRun(choices, row), ([name, option]) => [name.replace(/^choice\./, ""), option]));
}

function summaryEntry(metric: string, summary: SeriesSummary | undefined): [string, Value][] {
	if (summary === undefined) return [];
	const { last, best, bestStep, n } = summary;
	return [
		[
			metric,
			new Map<Value, Value>([
				["last", last],
				["best", best],
				["bestStep", bestStep],
				["n", n],
			]),
		],
	];
}
