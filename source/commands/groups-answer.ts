import { columnOf, type RunTable, valueAt } from "../model/run-table.ts";
import { float, type Value } from "../model/value.ts";
import { groupStatistics } from "../query/group-statistics.ts";
import type { Grouping, GroupName } from "../query/grouping.ts";
import { knownRows } from "../query/known-rows.ts";
import type { IntervalMethod, SampleStatistics } from "../query/sample-statistics.ts";
import { sharedValue } from "../query/shared-value.ts";
import { shortNames } from "../query/short-names.ts";
import { type JsonRecord, jsonText } from "../render/json-text.ts";
import { meanText } from "../render/mean-text.ts";
import { numberText } from "../render/number-text.ts";
import { sanitise } from "../render/sanitise.ts";
import { valueField } from "../render/value-field.ts";
import { valueText } from "../render/value-text.ts";
import { chosenColumns } from "./chosen-columns.ts";
import type { Arguments, Context } from "./command.ts";
import { glyphsOf } from "./glyphs-of.ts";
import type { Opened } from "./open-table.ts";
import type { Answer } from "./print-answer.ts";

/** The numbers of a run that are summed up. */
const measures = ["best", "last"] as const;

/** What is printed of each group: what tells it from others and `n`, mean ± std for people, everything for programs. */
export function groupsAnswer(opened: Opened, grouping: Grouping, args: Arguments, context: Context): Answer {
	const interval: IntervalMethod = args.value("ci") === "bootstrap" ? "bootstrap" : "t";
	const statistics = (rows: Uint32Array, metric: string, name: (typeof measures)[number]) =>
		groupStatistics(rows, { metric, reduction: { name } }, opened, { interval });
	return {
		records: function* () {
			for (const rows of grouping.groups) yield recordOf(opened, grouping, rows, interval, statistics);
		},
		table: () => tableOf(opened, grouping, args, context, statistics),
		fields: () => fieldsOf(opened, grouping, statistics),
	};
}

type Statistics = (rows: Uint32Array, metric: string, name: (typeof measures)[number]) => SampleStatistics;

function recordOf(
	{ table, shown }: Opened,
	{ by, seeds }: Grouping,
	rows: Uint32Array,
	interval: IntervalMethod,
	statistics: Statistics,
): JsonRecord {
	return {
		project: projectOf(table, rows),
		group: sharedBy(by, knownRows(table, rows)),
		params: sharedBy([...table.columns.values()], knownRows(table, rows)),
		runs: rows.length,
		paths: Array.from(rows, (row) => table.runs[row]!.path),
		seeds: seedsOf(table, seeds, rows),
		metrics: Object.fromEntries(
			shown.map((metric) => [
				metric,
				Object.fromEntries(measures.map((name) => [name, statisticsRecord(statistics(rows, metric, name), interval)])),
			]),
		),
	};
}

/** The seeds that were folded, each with its value in every run of the group. */
function seedsOf(table: RunTable, seeds: readonly string[], rows: Uint32Array): ReadonlyMap<Value, Value> {
	return new Map(
		seeds.map((name): [Value, Value] => [name, Array.from(rows, (row) => valueAt(columnOf(table, name), row) ?? null)]),
	);
}

function statisticsRecord({ ci95, ...numbers }: SampleStatistics, interval: IntervalMethod): JsonRecord {
	const counts = ["runs", "n", "nan", "infinite", "missing"];
	const { runs: _, ...shown } = Object.fromEntries(
		Object.entries(numbers).map(([name, value]) => [
			name,
			value === null || counts.includes(name) ? value : float(value),
		]),
	);
	return { ...shown, ci95: ci95 === null ? null : ci95.map(float), interval };
}

/** The project of the runs; null where they are of several. */
function projectOf({ runs }: RunTable, rows: Uint32Array): string | null {
	const { project } = runs[rows[0]!]!;
	return rows.every((row) => runs[row]!.project === project) ? project : null;
}

function sharedBy(columns: readonly GroupName[], rows: Uint32Array): ReadonlyMap<string, Value> {
	return new Map(
		columns.flatMap((column): [string, Value][] => {
			const value = sharedValue(column, rows);
			return value === undefined ? [] : [[column.name, value]];
		}),
	);
}

function sharedValues(table: RunTable, columns: readonly GroupName[], rows: Uint32Array): (Value | undefined)[] {
	const known = knownRows(table, rows);
	return columns.map((column) => sharedValue(column, known));
}

function tableOf(
	{ table, shown }: Opened,
	{ groups, by }: Grouping,
	args: Arguments,
	context: Context,
	statistics: Statistics,
): ReturnType<Answer["table"]> {
	const glyphs = glyphsOf(args, context);
	const columns = chosenColumns(table, args) ?? by;
	const projects = groups.map((rows) => projectOf(table, rows) ?? "");
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
			measures.flatMap((name) => {
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

const statisticNames = [
	...["n", "nan", "infinite", "missing", "mean", "std", "stderr", "ci95.low", "ci95.high"],
	...["median", "iqm", "min", "max"],
];

/** Every parameter that the runs of a group share; empty where they differ. Names like those of the fixed columns have `params.` before them. */
function fieldsOf(
	{ table, shown }: Opened,
	{ groups, by, seeds }: Grouping,
	statistics: Statistics,
): ReturnType<Answer["fields"]> {
	const fixed = ["project", "runs", "paths", "seeds"];
	const all: GroupName[] = [...table.columns.values(), ...table.choices.values()];
	const known = new Set(all.map(({ name }) => name));
	// A field of the runs, or the ending of a parameter's name, that they were grouped by.
	const columns = [...by.filter(({ name }) => !known.has(name) && !fixed.includes(name)), ...all];
	const header = [
		...fixed,
		...columns.map(({ name }) => (fixed.includes(name) ? `params.${name}` : name)),
		...shown.flatMap((metric) =>
			measures.flatMap((measure) => statisticNames.map((name) => `${metric}.${measure}.${name}`)),
		),
	];
	const rows = groups.map((own) => [
		valueField(projectOf(table, own) ?? undefined),
		String(own.length),
		jsonText(Array.from(own, (row) => table.runs[row]!.path)),
		jsonText(seedsOf(table, seeds, own)),
		...sharedValues(table, columns, own).map(valueField),
		...shown.flatMap((metric) => measures.flatMap((name) => statisticFields(statistics(own, metric, name)))),
	]);
	return { header, rows };
}

function statisticFields({ ci95, n, nan, infinite, missing, ...numbers }: SampleStatistics): string[] {
	const { mean, std, stderr, median, iqm, min, max } = numbers;
	const field = (number: number | null) => (number === null ? "" : valueField(float(number)));
	return [
		...[n, nan, infinite, missing].map(String),
		...[mean, std, stderr, ci95?.[0] ?? null, ci95?.[1] ?? null, median, iqm, min, max].map(field),
	];
}
