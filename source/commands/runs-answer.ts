import { noAnnotation } from "../model/annotation.ts";
import { filesOf } from "../model/files-of.ts";
import { folderOf } from "../model/run.ts";
import { type Column, type RunTable, valueAt } from "../model/run-table.ts";
import type { SeriesSummary } from "../model/series.ts";
import { numberOf, type Value } from "../model/value.ts";
import { byGroup } from "../query/groups.ts";
import { matchingFiles } from "../query/matching-files.ts";
import { shortNames } from "../query/short-names.ts";
import { tellingColumns } from "../query/telling-columns.ts";
import { durationText, numberText } from "../render/number-text.ts";
import { sanitise } from "../render/sanitise.ts";
import { valueField } from "../render/value-field.ts";
import { valueText } from "../render/value-text.ts";
import { chosenColumns } from "./chosen-columns.ts";
import type { Arguments, Context } from "./command.ts";
import { glyphsOf } from "./glyphs-of.ts";
import type { Opened } from "./open-table.ts";
import type { Answer } from "./print-answer.ts";
import { runRecord } from "./run-record.ts";

/**
 * What is printed of each run: what varies for people, everything for programs. With `baseline`, the row of a run, people see
 * how far the best values of the others are from its own.
 */
export function runsAnswer(
	opened: Opened,
	args: Arguments,
	context: Context,
	{ baseline = null }: { readonly baseline?: number | null } = {},
): Answer {
	const globs = args.values("query");
	return {
		records: function* () {
			for (const row of opened.rows) yield runRecord(opened, row, globs);
		},
		table: () => tableOf(opened, args, context, baseline),
		fields: () => fieldsOf(opened, globs),
	};
}

function tableOf(
	{ table, metrics, rows, shown, annotations }: Opened,
	args: Arguments,
	context: Context,
	baseline: number | null,
): ReturnType<Answer["table"]> {
	const glyphs = glyphsOf(args, context);
	const columns = shownColumns(table, rows, args);
	const globs = args.values("query");
	const tags = Array.from(rows, (row) => annotations?.get(folderOf(table.runs[row]!))?.tags ?? []);
	const hasTags = tags.some((own) => own.length > 0);
	const header = [
		"run",
		"status",
		"started",
		...shortNames(columns.map(({ name }) => name)),
		...shown.flatMap((metric) => [`${metric} best`, ...(baseline === null ? [] : ["diff"]), "last"]),
		"time",
		...(hasTags ? ["tags"] : []),
		...(globs.length === 0 ? [] : ["files"]),
	];
	const lines = Array.from(rows, (row, index) => {
		const run = table.runs[row]!;
		const summary = (metric: string) => metrics.get(metric)?.[row];
		return [
			sanitise(run.path === "." ? String(run.id) : run.path),
			`${glyphs.status[run.status]} ${run.status}`,
			run.started?.replace("T", " ") ?? glyphs.absent,
			...columns.map((column) => valueText(valueAt(column, row), glyphs)),
			...shown.flatMap((metric) => [
				metricText(summary(metric)?.best),
				...(baseline === null ? [] : [distanceText(summary(metric), metrics.get(metric)?.[baseline])]),
				metricText(summary(metric)?.last),
			]),
			run.duration === null ? glyphs.absent : durationText(run.duration),
			...(hasTags ? [tags[index]!.map(sanitise).join(" ")] : []),
			...(globs.length === 0 ? [] : [matchingFiles(filesOf(run), globs).map(sanitise).join(" ")]),
		];
	});
	const numeric = [
		false,
		false,
		false,
		...columns.map(isNumeric),
		...shown.flatMap(() => (baseline === null ? [true, true] : [true, true, true])),
		true,
		false,
		false,
	];
	return { header: header.map(sanitise), rows: lines, numeric };
}

/** The columns that were chosen, else those that vary, with those of the config groups first. */
function shownColumns(table: RunTable, rows: Uint32Array, args: Arguments): readonly Column[] {
	const groups = args.value("groups")?.split(",");
	return chosenColumns(table, args) ?? byGroup(tellingColumns(table, rows), groups);
}

function isNumeric({ values }: Column): boolean {
	return values.every((value) => value === undefined || value === null || numberOf(value) !== undefined);
}

function distanceText(own: SeriesSummary | undefined, baseline: SeriesSummary | undefined): string {
	if (own === undefined || baseline === undefined || own === baseline) return "";
	const [value, other] = [numberOf(own.best), numberOf(baseline.best)];
	if (value === undefined || other === undefined) return "";
	return value > other ? `+${numberText(value - other)}` : numberText(value - other);
}

function metricText(value: Value | undefined): string {
	return value === undefined || value === null ? "" : numberText(value);
}

const fixed = ["project", "experiment", "run", "path", "status", "started", "tags", "note", "overrides", "files"];

/** Every parameter of every run. A parameter named like one of the fixed columns has `params.` before it. */
function fieldsOf(
	{ table, metrics, rows, shown, annotations }: Opened,
	globs: readonly string[],
): ReturnType<Answer["fields"]> {
	const columns = [...table.columns.values(), ...table.choices.values()];
	const names = columns.map(({ name }) => (fixed.includes(name) ? `params.${name}` : name));
	const header = [
		...fixed,
		...names,
		...shown.flatMap((metric) => ["last", "best", "bestStep", "n"].map((what) => `${metric}.${what}`)),
	];
	const lines = Array.from(rows, (row) => {
		const run = table.runs[row]!;
		const { tags, note } = annotations?.get(folderOf(run)) ?? noAnnotation;
		const own: Value[] = [
			...[run.project, run.experiment, run.id, run.path, run.status, run.started ?? ""],
			...[tags, note, run.overrides],
		];
		return [
			...own.map(valueField),
			valueField([...matchingFiles(filesOf(run), globs)]),
			...columns.map((column) => valueField(valueAt(column, row))),
			...shown.flatMap((metric) => {
				const summary = metrics.get(metric)?.[row];
				return [summary?.last, summary?.best, summary?.bestStep, summary?.n].map(valueField);
			}),
		];
	});
	return { header, rows: lines };
}
