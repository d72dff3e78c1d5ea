import { noAnnotation } from "../model/annotation.ts";
import { filesOf } from "../model/files-of.ts";
import { folderOf } from "../model/run.ts";
import type { Column } from "../model/run-table.ts";
import type { SeriesSummary } from "../model/series.ts";
import { float, type Value } from "../model/value.ts";
import { bestDifference } from "../query/best-difference.ts";
import { matchingFiles } from "../query/matching-files.ts";
import { toldSummary } from "../query/told-summary.ts";
import { valuesOfRun } from "../query/values-of-run.ts";
import type { JsonRecord } from "../render/json-text.ts";
import { paramsAndChoices } from "./params-and-choices.ts";
import type { QueriedRuns } from "./query-runs.ts";
import type { RunOutput } from "./run-output.ts";

/** A run as `exptrack ls --format json` prints it. The shape is documented in the readme and kept. */
export function runRecord(
	{ table, metrics, shown, annotations }: Pick<QueriedRuns, "table" | "metrics" | "shown" | "annotations">,
	row: number,
	{ query = [], columns = null, baseline }: RunOutput = {},
): JsonRecord {
	const run = table.runs[row]!;
	const { tags, note } = annotations?.get(folderOf(run)) ?? noAnnotation;
	const own = paramsAndChoices(table, columns);
	const base = (metric: string) => (baseline == null ? undefined : metrics.get(metric)?.[baseline]);
	return {
		project: run.project,
		experiment: run.experiment,
		run: run.id,
		path: run.path,
		status: run.status,
		started: run.started,
		tags,
		note,
		...(baseline != null && { baseline: row === baseline }),
		overrides: run.overrides,
		params: valuesOfRun(own.params, row),
		choices: choicesOf(own.choices, row),
		files: matchingFiles(filesOf(run), query),
		metrics: new Map(
			shown.flatMap((metric): [string, Value][] => {
				const summary = metrics.get(metric)?.[row];
				if (summary === undefined) return [];
				const entry = summaryEntry(summary);
				return [[metric, baseline == null ? entry : new Map([...entry, difference(summary, base(metric))])]];
			}),
		),
	};
}

/** Config groups to the options that the run took. */
function choicesOf(choices: readonly Column[], row: number): ReadonlyMap<string, Value> {
	return new Map(Array.from(valuesOfRun(choices, row), ([name, option]) => [name.replace(/^choice\./, ""), option]));
}

function summaryEntry(summary: SeriesSummary): Map<Value, Value> {
	const { last, best, bestStep, n } = toldSummary(summary);
	return new Map<Value, Value>([
		["last", last],
		["best", best],
		["bestStep", bestStep],
		["n", n],
	]);
}

function difference(summary: SeriesSummary, base: SeriesSummary | undefined): [Value, Value] {
	const far = bestDifference(summary, base);
	return ["difference", far === null ? null : float(far)];
}
