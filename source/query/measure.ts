import { metricNames } from "../model/metric.ts";
import { UserError } from "../model/problem.ts";
import type { RunTable } from "../model/run-table.ts";
import type { SeriesSummary } from "../model/series.ts";
import type { Value } from "../model/value.ts";
import { findName } from "./find-name.ts";
import { bestUnlessDiverged } from "./is-diverged.ts";
import { isReductionName, parseReduction, type Reduction, reductions, reductionText } from "./reduction.ts";

/** A metric as one number a run. */
export interface Measure {
	readonly metric: string;
	readonly reduction: Reduction;
}

const call = /^([a-z_]+)\((.*)\)$/s;

/** Whether a name is written as a reduction of a metric: `best(val_acc)`, `mean_last(val_acc, 5)`. */
export function isMeasure(name: string): boolean {
	const [, by = ""] = call.exec(name) ?? [];
	return isReductionName(by);
}

/** The measure that `best(val_acc)` or `at(val_acc, 10)` means. Throws a UserError where there is no such metric, or the argument is none. */
export function parseMeasure(name: string, table: RunTable): Measure {
	const [, by = "", inner = ""] = call.exec(name) ?? [];
	if (!isReductionName(by)) throw new UserError(`${name} is no reduction of a metric`);
	const takes = reductions[by] !== null;
	const comma = takes ? inner.lastIndexOf(",") : -1;
	const metric = (comma < 0 ? inner : inner.slice(0, comma)).trim();
	const argument = comma < 0 ? "" : `(${inner.slice(comma + 1)})`;
	if (takes && comma < 0) throw new UserError(`${by} takes ${reductions[by]}, as in ${by}(${metric}, 10)`);
	return { metric: metricOf(metric, table), reduction: parseReduction(`${by}${argument}`) };
}

/** `metric.NAME`, or a metric's name where it is one; undefined where it is none. */
export function bareMeasure(name: string, table: RunTable): Measure | undefined {
	const isForced = name.startsWith("metric.");
	if (!isForced && !metricNames(table).includes(name)) return undefined;
	return { metric: metricOf(name, table), reduction: { name: "best" } };
}

function metricOf(name: string, table: RunTable): string {
	return findName(name.replace(/^metric\./, ""), metricNames(table));
}

/** What a measure is of one run; undefined where it has it not, or it was not read. */
export function measured({ reduction }: Measure, summary: SeriesSummary | undefined): Value | undefined {
	if (summary === undefined) return undefined;
	const { name } = reduction;
	if (name === "last") return summary.last;
	return name === "best" ? bestUnlessDiverged(summary) : summary.reduced?.get(reductionText(reduction));
}
