import { mayHave } from "../formats/may-have.ts";
import type { NamedSeries } from "../model/named-series.ts";
import { DataError, NoCurveError } from "../model/problem.ts";
import { folderOf } from "../model/run.ts";
import { float, type Value } from "../model/value.ts";
import { loadSeries } from "../project/load-metric.ts";
import type { MetricStore } from "../project/metric-store.ts";
import { csvText, tsvText } from "../render/delimited.ts";
import { jsonText } from "../render/json-text.ts";
import { valueField } from "../render/value-field.ts";
import type { Context } from "./command.ts";
import type { Opened } from "./open-table.ts";
import { noteProblems } from "./open-table.ts";

/** How curves are written: a line a point. */
export type CurveFormat = "csv" | "tsv" | "jsonl";

const header = ["project", "path", "run", "metric", "axis", "step", "time", "value"];

/**
 * The metrics that were asked for of all runs, a line a point, run after run: no more than one curve is held at a time.
 * Where all metrics were, it is no news that a run has not each.
 */
export async function* curveChunks(
	{ table, rows, shown }: Opened,
	format: CurveFormat,
	store: MetricStore,
	{ isAll, context }: { readonly isAll: boolean; readonly context: Context },
): AsyncGenerator<string> {
	if (format !== "jsonl") yield (format === "csv" ? csvText : tsvText)(header, []);
	for (const row of rows) {
		const run = table.runs[row]!;
		for (const metric of shown) {
			if (!mayHave(run, metric, table.found)) continue;
			try {
				const options = { store, ...(table.found !== undefined && { found: table.found }) };
				const series = await loadSeries(run, metric, options);
				yield textOf([run.project, run.path, run.id, metric], series, format);
			} catch (error) {
				if (!(error instanceof DataError)) throw error;
				if (isAll && error instanceof NoCurveError) continue;
				noteProblems([{ path: folderOf(run), message: `${metric}: ${error.message}` }], context);
			}
		}
	}
}

function textOf(of: readonly Value[], { axis, steps, values, times }: NamedSeries, format: CurveFormat): string {
	const point = (index: number): readonly Value[] => {
		const [step, time] = [steps[index]!, times?.[index] ?? Number.NaN];
		return [
			...of,
			axis,
			Number.isSafeInteger(step) ? step : float(step),
			Number.isNaN(time) ? null : float(time),
			float(values[index]!),
		];
	};
	const points = Array.from(values, (_, index) => point(index));
	if (format === "jsonl") {
		const record = (fields: readonly Value[]) => Object.fromEntries(header.map((name, at) => [name, fields[at]!]));
		return points.map((fields) => `${jsonText(record(fields))}\n`).join("");
	}
	const [first, ...rest] = points.map((fields) => fields.map((field) => (field === null ? "" : valueField(field))));
	return first === undefined ? "" : (format === "csv" ? csvText : tsvText)(first, rest);
}
