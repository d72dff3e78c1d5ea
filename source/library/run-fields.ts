import { noAnnotation } from "../model/annotation.ts";
import { filesOf } from "../model/files-of.ts";
import { folderOf } from "../model/run.ts";
import { valueAt } from "../model/run-table.ts";
import { float, type Value } from "../model/value.ts";
import { bestDifference } from "../query/best-difference.ts";
import { matchingFiles } from "../query/matching-files.ts";
import { toldSummary } from "../query/told-summary.ts";
import { valueField } from "../render/value-field.ts";
import type { ExactTable } from "./exact-table.ts";
import type { QueriedRuns } from "./query-runs.ts";
import type { RunOutput } from "./run-output.ts";

const fixed = ["project", "experiment", "run", "path", "status", "started", "tags", "note", "overrides", "files"];

/**
 * Runs as `exptrack ls --format csv` prints them: every parameter of every run. A parameter named like one of the fixed
 * columns has `params.` before it.
 */
export function runFields(
	{ table, metrics, rows, shown, annotations }: Omit<QueriedRuns, "lacking">,
	{ query = [], columns: chosen = null, baseline = null }: RunOutput = {},
): ExactTable {
	const columns = chosen ?? [...table.columns.values(), ...table.choices.values()];
	const isHeld = baseline !== null;
	const own = isHeld ? [...fixed, "baseline"] : fixed;
	const names = columns.map(({ name }) => (own.includes(name) ? `params.${name}` : name));
	const numbers = ["last", "best", "bestStep", "n", ...(isHeld ? ["difference"] : [])];
	const header = [...own, ...names, ...shown.flatMap((metric) => numbers.map((what) => `${metric}.${what}`))];
	const lines = Array.from(rows, (row) => {
		const run = table.runs[row]!;
		const { tags, note } = annotations?.get(folderOf(run)) ?? noAnnotation;
		const own: Value[] = [
			...[run.project, run.experiment, run.id, run.path, run.status, run.started ?? ""],
			...[tags, note, run.overrides],
		];
		return [
			...own.map(valueField),
			valueField([...matchingFiles(filesOf(run), query)]),
			...(isHeld ? [String(row === baseline)] : []),
			...columns.map((column) => valueField(valueAt(column, row))),
			...shown.flatMap((metric) => {
				const read = metrics.get(metric)?.[row];
				const summary = read && toldSummary(read);
				const told = [summary?.last, summary?.best, summary?.bestStep, summary?.n].map(valueField);
				if (!isHeld) return told;
				const far = bestDifference(summary, metrics.get(metric)?.[baseline]);
				return [...told, far === null ? "" : valueField(float(far))];
			}),
		];
	});
	return { header, rows: lines };
}
