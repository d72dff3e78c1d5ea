import { float } from "../model/value.ts";
import { groupStatistics } from "../query/group-statistics.ts";
import type { Grouping, GroupName } from "../query/grouping.ts";
import type { SampleStatistics } from "../query/sample-statistics.ts";
import { seedValues } from "../query/seed-values.ts";
import { sharedProject } from "../query/shared-project.ts";
import { sharedValues } from "../query/shared-values.ts";
import { jsonText } from "../render/json-text.ts";
import { valueField } from "../render/value-field.ts";
import type { ExactTable } from "./exact-table.ts";
import { groupMeasures } from "./group-measures.ts";
import type { GroupOutput } from "./group-output.ts";
import type { QueriedRuns } from "./query-runs.ts";

const fixed = ["project", "runs", "paths", "seeds"];
const statisticNames = [
	...["n", "nan", "infinite", "missing", "mean", "std", "stderr", "ci95.low", "ci95.high"],
	...["median", "iqm", "min", "max"],
];

/**
 * Groups as `exptrack ls --group … --format csv` prints them: every parameter that the runs of a group share; empty where they
 * differ. Names like those of the fixed columns have `params.` before them.
 */
export function groupFields(
	queried: Pick<QueriedRuns, "table" | "metrics" | "shown">,
	{ groups, by, seeds }: Grouping,
	{ interval = "t", columns: chosen = null }: GroupOutput = {},
): ExactTable {
	const { table, shown } = queried;
	const all: GroupName[] = [...table.columns.values(), ...table.choices.values()];
	const written = chosen ?? all;
	const known = new Set([...all, ...written].map(({ name }) => name));
	// A field of the runs, or the ending of a parameter's name, that they were grouped by.
	const columns = [...by.filter(({ name }) => !known.has(name) && !fixed.includes(name)), ...written];
	const header = [
		...fixed,
		...columns.map(({ name }) => (fixed.includes(name) ? `params.${name}` : name)),
		...shown.flatMap((metric) =>
			groupMeasures.flatMap((measure) => statisticNames.map((name) => `${metric}.${measure}.${name}`)),
		),
	];
	const rows = groups.map((own) => [
		valueField(sharedProject(table, own) ?? undefined),
		String(own.length),
		jsonText(Array.from(own, (row) => table.runs[row]!.path)),
		jsonText(seedValues(table, seeds, own)),
		...sharedValues(table, columns, own).map(valueField),
		...shown.flatMap((metric) =>
			groupMeasures.flatMap((name) =>
				statisticFields(groupStatistics(own, { metric, reduction: { name } }, queried, { interval })),
			),
		),
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
