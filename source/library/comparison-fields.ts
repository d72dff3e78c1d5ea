import { float } from "../model/value.ts";
import { tellingNames } from "../query/telling-names.ts";
import { environmentNames } from "../render/environment-names.ts";
import { valueField } from "../render/value-field.ts";
import type { Comparison } from "./comparison.ts";
import type { ExactTable } from "./exact-table.ts";

/** Runs side by side as `exptrack compare --format csv` prints them: a column a run. */
export function comparisonFields(comparison: Comparison): ExactTable {
	return { header: ["name", ...tellingNames(comparison.runs)], rows: exactRows(comparison) };
}

function exactRows({ runs, environments, parameters, metrics }: Comparison): string[][] {
	const number = (value: number | null) => (value === null ? "" : valueField(float(value)));
	return [
		["path", ...runs.map(({ path }) => path)],
		["status", ...runs.map(({ status }) => status)],
		["started", ...runs.map(({ started }) => started ?? "")],
		["duration", ...runs.map(({ duration }) => (duration === null ? "" : String(duration)))],
		...environments.map(({ key, values }) => [environmentNames[key], ...values.map((value) => value ?? "")]),
		...parameters.map(({ column, values }) => [column.name, ...values.map(valueField)]),
		...metrics.flatMap(({ metric, best, last }) => [
			[`${metric}.best`, ...best.map(number)],
			[`${metric}.last`, ...last.map(number)],
		]),
	];
}
