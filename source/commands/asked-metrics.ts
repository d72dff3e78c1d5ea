import { type MetricReadingOptions, withMetrics } from "../library/query-runs.ts";
import { defaultMetric, metricNames, namedMetrics } from "../model/metric.ts";
import { UserError } from "../model/problem.ts";
import type { RunTable } from "../model/run-table.ts";
import { findName } from "../query/find-name.ts";
import { sanitise } from "../render/sanitise.ts";
import type { Arguments, Context } from "./command.ts";

/** The metrics that were named, by their whole names, and the table with what was found for that; the most telling one where none was. */
export async function askedMetrics(
	table: RunTable,
	args: Arguments,
	context: Context,
	reading: MetricReadingOptions,
): Promise<{ table: RunTable; metrics: readonly string[] }> {
	const asked = args.values("metric");
	const named = namedMetrics(table);
	const isFound = asked.length === 0 ? named.length > 0 : asked.every((name) => named.includes(name));
	const whole = isFound || table.found !== undefined ? table : await withMetrics(table, reading);
	if (asked.length > 0) {
		const names = metricNames(whole);
		return { table: whole, metrics: [...new Set(asked.map((name) => findName(name, names)))] };
	}
	const metric = defaultMetric(metricNames(whole), named);
	if (metric === undefined) throw new UserError("these runs have no metric");
	context.note(`--metric ${sanitise(metric)}`);
	return { table: whole, metrics: [metric] };
}
