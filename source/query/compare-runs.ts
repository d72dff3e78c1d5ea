import { type Direction, directionOf } from "../model/direction.ts";
import { type Column, type RunTable, valueAt } from "../model/run-table.ts";
import { numberOf, type Value } from "../model/value.ts";
import { equalCodes } from "./equal-codes.ts";
import { bestUnlessDiverged } from "./is-diverged.ts";
import type { Queryable } from "./queryable.ts";
import { tellingColumns } from "./telling-columns.ts";
import { varyingColumns } from "./varying-columns.ts";

/** More would not stand side by side on a screen. */
export const mostCompared = 8;

/** A parameter or choice of the runs that are compared, one value a run. */
export interface ComparedParameter {
	readonly column: Column;
	readonly values: readonly (Value | undefined)[];
	readonly differs: boolean;
	/** It is the option that the runs took of a config group: `choice.model`. */
	readonly isChoice: boolean;
}

/** A metric of the runs that are compared, one number a run; null where a run has it not, or no finite value of it. */
export interface ComparedMetric {
	readonly metric: string;
	readonly direction: Direction;
	readonly best: readonly (number | null)[];
	readonly last: readonly (number | null)[];
	/** Indices into the runs: those with the best value of all. None where all have the same. */
	readonly leaders: readonly number[];
}

export interface CompareOptions {
	/** Also the parameters that are the same in all runs, and what follows from others. */
	readonly all?: boolean;
}

/**
 * The parameters of some runs side by side: those in which they differ, to lack one counts as a difference; of those that
 * always differ together the one that tells it.
 */
export function compareParameters(
	table: RunTable,
	rows: Uint32Array,
	{ all = false }: CompareOptions = {},
): readonly ComparedParameter[] {
	const told = tellingColumns(table, rows, { absenceCounts: true });
	const varying = new Set(varyingColumns(table, rows, { absenceCounts: true }));
	const others = all ? [...table.columns.values(), ...table.choices.values()].filter((one) => !told.includes(one)) : [];
	const isThere = (column: Column) => rows.some((row) => column.codes[row] !== 0);
	return [...told, ...others.filter(isThere)].map((column) => ({
		column,
		values: Array.from(rows, (row) => valueAt(column, row)),
		differs: varying.has(column) || differs(column, rows),
		isChoice: table.choices.get(column.name) === column,
	}));
}

function differs({ codes, values }: Column, rows: Uint32Array): boolean {
	const equal = equalCodes(values);
	const [first, ...rest] = Array.from(rows, (row) => equal[codes[row] ?? 0]!);
	return rest.some((code) => code !== first);
}

/** The metrics of some runs side by side, in the order of `metrics`; those that no run has are left out. */
export function compareMetrics(
	{ metrics: summaries }: Pick<Queryable, "metrics">,
	rows: Uint32Array,
	metrics: readonly string[],
	direction: (metric: string) => Direction = directionOf,
): readonly ComparedMetric[] {
	return metrics.flatMap((metric): ComparedMetric[] => {
		const own = Array.from(rows, (row) => summaries.get(metric)?.[row]);
		if (own.every((summary) => summary === undefined)) return [];
		const best = own.map((summary) => (summary === undefined ? null : finite(bestUnlessDiverged(summary))));
		const last = own.map((summary) => (summary === undefined ? null : (numberOf(summary.last) ?? null)));
		return [{ metric, direction: direction(metric), best, last, leaders: leadersOf(best, direction(metric)) }];
	});
}

function finite(value: Value): number | null {
	const number = numberOf(value) ?? null;
	return number === null || !Number.isFinite(number) ? null : number;
}

function leadersOf(values: readonly (number | null)[], direction: Direction): number[] {
	const there = values.filter((value) => value !== null);
	const top = direction === "max" ? Math.max(...there) : Math.min(...there);
	const leaders = values.flatMap((value, index) => (value === top ? [index] : []));
	return leaders.length === values.length ? [] : leaders;
}
