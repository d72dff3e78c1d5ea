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
 * The metrics that were asked for of all runs, a line a point, run after run: no more than one curve is held at a time, and
 * of its text no more than some thousand lines.
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
				yield* textsOf([run.project, run.path, run.id, metric], series, format);
			} catch (error) {
				if (!(error instanceof DataError)) throw error;
				if (isAll && error instanceof NoCurveError) continue;
				noteProblems([{ path: folderOf(run), message: `${metric}: ${error.message}` }], context);
			}
		}
	}
}

/** Points that are made text at a time. */
const pieceLength = 4096;

function* textsOf(
	of: readonly Value[],
	{ axis, steps, values, times }: NamedSeries,
	format: CurveFormat,
): Generator<string> {
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
	const delimited = format === "csv" ? csvText : tsvText;
	const fields = (index: number) => point(index).map((field) => (field === null ? "" : valueField(field)));
	const record = (index: number) => Object.fromEntries(point(index).map((field, at) => [header[at]!, field]));
	for (let start = 0; start < values.length; start += pieceLength) {
		const indices = Array.from({ length: Math.min(pieceLength, values.length - start) }, (_, at) => start + at);
		if (format === "jsonl") yield indices.map((index) => `${jsonText(record(index))}\n`).join("");
		else yield delimited(fields(start), indices.slice(1).map(fields));
	}
}
