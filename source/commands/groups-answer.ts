import { groupFields } from "../library/group-fields.ts";
import { groupMeasures } from "../library/group-measures.ts";
import { groupRecord } from "../library/group-record.ts";
import { float } from "../model/value.ts";
import { groupStatistics } from "../query/group-statistics.ts";
import type { Grouping } from "../query/grouping.ts";
import type { IntervalMethod, SampleStatistics } from "../query/sample-statistics.ts";
import { sharedProject } from "../query/shared-project.ts";
import { sharedValues } from "../query/shared-values.ts";
import { shortNames } from "../query/short-names.ts";
import { meanText } from "../render/mean-text.ts";
import { numberText } from "../render/number-text.ts";
import { sanitise } from "../render/sanitise.ts";
import { valueText } from "../render/value-text.ts";
import { chosenColumns } from "./chosen-columns.ts";
import type { Arguments, Context } from "./command.ts";
import { glyphsOf } from "./glyphs-of.ts";
import type { Opened } from "./open-table.ts";
import { outputColumns } from "./output-columns.ts";
import type { Answer } from "./print-answer.ts";

/** What is printed of each group: what tells it from others and `n`, mean ± std for people, everything for programs. */
export function groupsAnswer(opened: Opened, grouping: Grouping, args: Arguments, context: Context): Answer {
	const interval: IntervalMethod = args.value("ci") === "bootstrap" ? "bootstrap" : "t";
	const statistics = (rows: Uint32Array, metric: string, name: (typeof groupMeasures)[number]) =>
		groupStatistics(rows, { metric, reduction: { name } }, opened, { interval });
	// A name that no run has is told of in each format.
	const columns = outputColumns(opened.table, args);
	const output = { interval, columns };
	return {
		records: function* () {
			for (const rows of grouping.groups) yield groupRecord(opened, grouping, rows, output);
		},
		table: () => tableOf(opened, grouping, args, context, statistics),
		fields: () => groupFields(opened, grouping, output),
	};
}

type Statistics = (rows: Uint32Array, metric: string, name: (typeof groupMeasures)[number]) => SampleStatistics;

function tableOf(
	{ table, shown }: Opened,
	{ groups, by }: Grouping,
	args: Arguments,
	context: Context,
	statistics: Statistics,
): ReturnType<Answer["table"]> {
	const glyphs = glyphsOf(args, context);
	const columns = chosenColumns(table, args) ?? by;
	const projects = groups.map((rows) => sharedProject(table, rows) ?? "");
	const hasProjects = new Set(projects).size > 1;
	const header = [
		...(hasProjects ? ["project"] : []),
		...shortNames(columns.map(({ name }) => name)),
		"runs",
		...shown.flatMap((metric) => ["n", `${metric} best`, "95 % CI", "n", "last"]),
	];
	const lines = groups.map((rows, index) => [
		...(hasProjects ? [sanitise(projects[index]!)] : []),
		...sharedValues(table, columns, rows).map((value) => valueText(value, glyphs)),
		String(rows.length),
		...shown.flatMap((metric) =>
			groupMeasures.flatMap((name) => {
				const { n, mean, std, ci95 } = statistics(rows, metric, name);
				const told = [String(n), mean === null ? "" : meanText(mean, std, glyphs.isAscii ? "+-" : "±")];
				if (name === "last") return told;
				return [
					...told,
					ci95 === null ? "" : ci95.map((end) => numberText(float(end))).join(glyphs.isAscii ? " to " : " … "),
				];
			}),
		),
	]);
	const numeric = header.map((_, index) => index >= header.length - 1 - shown.length * 5);
	return { header: header.map(sanitise), rows: lines, numeric };
}
