import { runFields } from "../library/run-fields.ts";
import { runRecord } from "../library/run-record.ts";
import { filesOf } from "../model/files-of.ts";
import { folderOf } from "../model/run.ts";
import { type Column, type RunTable, valueAt } from "../model/run-table.ts";
import type { SeriesSummary } from "../model/series.ts";
import { numberOf, type Value } from "../model/value.ts";
import { bestDifference } from "../query/best-difference.ts";
import { byGroup } from "../query/groups.ts";
import { matchingFiles } from "../query/matching-files.ts";
import { shortNames } from "../query/short-names.ts";
import { tellingColumns } from "../query/telling-columns.ts";
import { toldSummary } from "../query/told-summary.ts";
import { durationText, numberText } from "../render/number-text.ts";
import { sanitise } from "../render/sanitise.ts";
import { valueText } from "../render/value-text.ts";
import { chosenColumns } from "./chosen-columns.ts";
import type { Arguments, Context } from "./command.ts";
import { glyphsOf } from "./glyphs-of.ts";
import { groupNames } from "./group-names.ts";
import type { Opened } from "./open-table.ts";
import { outputColumns } from "./output-columns.ts";
import type { Answer } from "./print-answer.ts";

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
	const query = args.values("query");
	// A name that no run has is told of in each format.
	const columns = outputColumns(opened.table, args);
	const output = { query, columns, baseline };
	return {
		records: function* () {
			for (const row of opened.rows) yield runRecord(opened, row, output);
		},
		table: () => tableOf(opened, args, context, baseline),
		fields: () => runFields(opened, output),
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
		const summary = (metric: string) => {
			const read = metrics.get(metric)?.[row];
			return read && toldSummary(read);
		};
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
			...(hasTags ? [tags[index]!.map(sanitise).join(", ")] : []),
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
	return chosenColumns(table, args) ?? byGroup(tellingColumns(table, rows), groupNames(table, args));
}

function isNumeric({ values }: Column): boolean {
	return values.every((value) => value === undefined || value === null || numberOf(value) !== undefined);
}

function distanceText(own: SeriesSummary | undefined, baseline: SeriesSummary | undefined): string {
	const far = own === baseline ? null : bestDifference(own, baseline);
	if (far === null) return "";
	return far > 0 ? `+${numberText(far)}` : numberText(far);
}

function metricText(value: Value | undefined): string {
	return value === undefined || value === null ? "" : numberText(value);
}
