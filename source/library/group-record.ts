import type { RunTable } from "../model/run-table.ts";
import { float, type Value } from "../model/value.ts";
import { groupStatistics } from "../query/group-statistics.ts";
import type { Grouping, GroupName } from "../query/grouping.ts";
import type { IntervalMethod, SampleStatistics } from "../query/sample-statistics.ts";
import { seedValues } from "../query/seed-values.ts";
import { sharedProject } from "../query/shared-project.ts";
import { sharedValues } from "../query/shared-values.ts";
import type { JsonRecord } from "../render/json-text.ts";
import { groupMeasures } from "./group-measures.ts";
import type { GroupOutput } from "./group-output.ts";
import { paramsAndChoices } from "./params-and-choices.ts";
import type { QueriedRuns } from "./query-runs.ts";

/** A group as `exptrack ls --group … --format json` prints it: one of `grouping.groups`. The shape is documented in the readme and kept. */
export function groupRecord(
	queried: Pick<QueriedRuns, "table" | "metrics" | "shown">,
	{ by, seeds }: Grouping,
	rows: Uint32Array,
	{ interval = "t", columns = null }: GroupOutput = {},
): JsonRecord {
	const { table, shown } = queried;
	const statisticsOf = (metric: string, name: (typeof groupMeasures)[number]) =>
		statisticsRecord(groupStatistics(rows, { metric, reduction: { name } }, queried, { interval }), interval);
	const own = paramsAndChoices(table, columns);
	const choices = sharedBy(table, own.choices, rows);
	return {
		project: sharedProject(table, rows),
		group: sharedBy(table, by, rows),
		params: sharedBy(table, own.params, rows),
		choices: new Map(Array.from(choices, ([name, option]) => [name.replace(/^choice\./, ""), option])),
		runs: rows.length,
		paths: Array.from(rows, (row) => table.runs[row]!.path),
		seeds: seedValues(table, seeds, rows),
		metrics: Object.fromEntries(
			shown.map((metric) => [
				metric,
				Object.fromEntries(groupMeasures.map((name) => [name, statisticsOf(metric, name)])),
			]),
		),
	};
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

function sharedBy(table: RunTable, columns: readonly GroupName[], rows: Uint32Array): ReadonlyMap<string, Value> {
	const values = sharedValues(table, columns, rows);
	return new Map(
		columns.flatMap(({ name }, index): [string, Value][] => {
			const value = values[index];
			return value === undefined ? [] : [[name, value]];
		}),
	);
}
