import type { Comparison } from "../library/comparison.ts";
import { comparisonFields } from "../library/comparison-fields.ts";
import { comparisonRecord } from "../library/comparison-record.ts";
import type { Run } from "../model/run.ts";
import { shortNames } from "../query/short-names.ts";
import { tellingNames } from "../query/telling-names.ts";
import { environmentNames } from "../render/environment-names.ts";
import { environmentText } from "../render/environment-text.ts";
import { durationText, numberText } from "../render/number-text.ts";
import { sanitise } from "../render/sanitise.ts";
import { valueText } from "../render/value-text.ts";
import type { Arguments, Context } from "./command.ts";
import { glyphsOf } from "./glyphs-of.ts";
import type { Answer } from "./print-answer.ts";

/** What is printed of runs side by side: a column a run for people and tables, a record a run for programs. */
export function comparisonAnswer(comparison: Comparison, args: Arguments, context: Context): Answer {
	const { runs } = comparison;
	return {
		records: () => runs.map((_, index) => comparisonRecord(comparison, index)),
		table: () => tableOf(comparison, args, context),
		fields: () => comparisonFields(comparison),
	};
}

function tableOf(
	{ runs, environments, parameters, metrics }: Comparison,
	args: Arguments,
	context: Context,
): ReturnType<Answer["table"]> {
	const glyphs = glyphsOf(args, context);
	const names = shortNames(parameters.map(({ column }) => column.name));
	const number = (value: number | null) => (value === null ? glyphs.absent : numberText(value));
	const ofRuns = (name: string, text: (run: Run) => string) => [name, ...runs.map(text)];
	return {
		header: ["run", ...tellingNames(runs).map(sanitise)],
		rows: [
			ofRuns("status", ({ status }) => `${glyphs.status[status]} ${status}`),
			ofRuns("started", ({ started }) => started?.replace("T", " ") ?? glyphs.absent),
			ofRuns("time", ({ duration }) => (duration === null ? glyphs.absent : durationText(duration))),
			...environments.map(({ key, values }) => [
				environmentNames[key],
				...values.map((value) => (value === undefined ? glyphs.absent : environmentText(key, value))),
			]),
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
