import type { Comparison } from "../library/comparison.ts";
import { folderOf, type Run } from "../model/run.ts";
import { float, type Value } from "../model/value.ts";
import { shortNames } from "../query/short-names.ts";
import type { JsonRecord } from "../render/json-text.ts";
import { durationText, numberText } from "../render/number-text.ts";
import { sanitise } from "../render/sanitise.ts";
import { valueField } from "../render/value-field.ts";
import { valueText } from "../render/value-text.ts";
import type { Arguments, Context } from "./command.ts";
import { glyphsOf } from "./glyphs-of.ts";
import type { Answer } from "./print-answer.ts";

/** What is printed of runs side by side: a column a run for people and tables, a record a run for programs. */
export function comparisonAnswer(comparison: Comparison, args: Arguments, context: Context): Answer {
	const { runs } = comparison;
	return {
		records: () => runs.map((_, index) => recordOf(comparison, index)),
		table: () => tableOf(comparison, args, context),
		fields: () => ({ header: ["name", ...namesOf(runs)], rows: exactRows(comparison) }),
	};
}

function recordOf({ runs, parameters, metrics }: Comparison, index: number): JsonRecord {
	const { project, experiment, id, path, status, started, duration } = runs[index]!;
	const params = parameters.flatMap(({ column, values }): [Value, Value][] =>
		values[index] === undefined ? [] : [[column.name, values[index]]],
	);
	const number = (value: number | null | undefined): Value => (value == null ? null : float(value));
	return {
		...{ project, experiment, run: id, path, status, started, duration },
		params: new Map(params),
		metrics: Object.fromEntries(
			metrics.map(({ metric, best, last, leaders }) => [
				metric,
				{ best: number(best[index]), last: number(last[index]), isBest: leaders.includes(index) },
			]),
		),
	};
}

/** By what tells the runs apart: their numbers, else their paths. */
function namesOf(runs: readonly Run[]): string[] {
	const ids = runs.map(({ id }) => String(id));
	if (new Set(ids).size === ids.length && runs.every(({ kind }) => kind === "multirun")) return ids;
	const paths = runs.map(({ path }) => path);
	return new Set(paths).size === paths.length ? paths : runs.map(folderOf);
}

function tableOf(
	{ runs, parameters, metrics }: Comparison,
	args: Arguments,
	context: Context,
): ReturnType<Answer["table"]> {
	const glyphs = glyphsOf(args, context);
	const names = shortNames(parameters.map(({ column }) => column.name));
	const number = (value: number | null) => (value === null ? glyphs.absent : numberText(value));
	const ofRuns = (name: string, text: (run: Run) => string) => [name, ...runs.map(text)];
	return {
		header: ["run", ...namesOf(runs).map(sanitise)],
		rows: [
			ofRuns("status", ({ status }) => `${glyphs.status[status]} ${status}`),
			ofRuns("started", ({ started }) => started?.replace("T", " ") ?? glyphs.absent),
			ofRuns("time", ({ duration }) => (duration === null ? glyphs.absent : durationText(duration))),
			...parameters.map(({ values }, index) => [
				sanitise(names[index]!),
				...values.map((value) => valueText(value, glyphs)),
			]),
			...metrics.flatMap(({ metric, direction, best: values, last, leaders }) => [
				[
					`${sanitise(metric)} best ${direction === "max" ? glyphs.up : glyphs.down}`,
					...values.map((value, index) => (leaders.includes(index) ? `${glyphs.best} ` : "") + number(value)),
				],
				[`${sanitise(metric)} last`, ...last.map(number)],
			]),
		],
		numeric: [false, ...runs.map(() => true)],
	};
}

function exactRows({ runs, parameters, metrics }: Comparison): string[][] {
	const number = (value: number | null) => (value === null ? "" : valueField(float(value)));
	return [
		["path", ...runs.map(({ path }) => path)],
		["status", ...runs.map(({ status }) => status)],
		["started", ...runs.map(({ started }) => started ?? "")],
		["duration", ...runs.map(({ duration }) => (duration === null ? "" : String(duration)))],
		...parameters.map(({ column, values }) => [column.name, ...values.map(valueField)]),
		...metrics.flatMap(({ metric, best, last }) => [
			[`${metric}.best`, ...best.map(number)],
			[`${metric}.last`, ...last.map(number)],
		]),
	];
}
