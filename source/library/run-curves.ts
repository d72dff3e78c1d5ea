import type { NamedSeries } from "../model/named-series.ts";
import { DataError, type Problem } from "../model/problem.ts";
import { folderOf } from "../model/run.ts";
import type { RunTable } from "../model/run-table.ts";
import type { Series } from "../model/series.ts";
import { axesOf, onAxis } from "../model/series-axis.ts";
import { loadSeries } from "../project/load-metric.ts";
import type { MetricStore } from "../project/metric-store.ts";
import { type Band, type GroupCurve, groupCurve } from "../query/group-curve.ts";

/** What a curve can be drawn over: what its file counts, its epochs, seconds since its start, or seconds since 1970. */
export const curveAxes = ["step", "epoch", "relative", "wall"] as const;
export type CurveAxis = (typeof curveAxes)[number];

export interface RunCurvesOptions {
	/** `step` without it: the steps, or what the file counts in their place. */
	readonly axis?: CurveAxis;
	/** Takes the runs of each group together, with this band; null: each group is one run. */
	readonly band?: Band | null;
	/** Keeps what was read of metrics. */
	readonly store?: MetricStore;
	/** For a picture of about as many columns: long curves are thinned to so many parts (see `loadSeries`); those of groups are not. */
	readonly parts?: number;
}

/** The curve of a run, or the mean of a group's. */
export interface RunCurve extends Series {
	/** The rows of the runs that it is made of. */
	readonly rows: Uint32Array;
	/** What x is called in the file: `step`, `epoch`, `index`; of times `time`. */
	readonly axis: string;
	/** Band and counts at each step; null for a run by itself. */
	readonly group: GroupCurve | null;
}

/**
 * Curves of a metric by groups of rows; undefined where no run of a group has one on the axis. What cannot be read, or has no
 * such axis, is a problem of its run. Runs of a group are aligned by x: nothing is interpolated.
 */
export async function runCurves(
	{ runs, found }: RunTable,
	groups: readonly Uint32Array[],
	metric: string,
	{ axis = "step", band = null, store, parts }: RunCurvesOptions = {},
): Promise<{ readonly curves: readonly (RunCurve | undefined)[]; readonly problems: readonly Problem[] }> {
	const problems: Problem[] = [];
	const options = {
		...(found !== undefined && { found }),
		...(store !== undefined && { store }),
		...(parts !== undefined && band === null && { parts }),
	};
	const read = async (row: number): Promise<(Series & { axis: string; row: number }) | undefined> => {
		const run = runs[row]!;
		try {
			return { ...placed(await loadSeries(run, metric, options), axis), row };
		} catch (error) {
			if (!(error instanceof DataError)) throw error;
			problems.push({ path: folderOf(run), message: error.message });
			return undefined;
		}
	};
	const curves: (RunCurve | undefined)[] = [];
	for (const group of groups) {
		const own = (await Promise.all(Array.from(group, read))).filter((one) => one !== undefined);
		const [first] = own;
		if (first === undefined) curves.push(undefined);
		else if (band === null) curves.push({ ...first, rows: Uint32Array.of(first.row), group: null });
		else {
			const mean = groupCurve(own, band);
			const rows = Uint32Array.from(own, ({ row }) => row);
			curves.push({ rows, axis: first.axis, steps: mean.steps, values: mean.mean, group: mean });
		}
	}
	return { curves, problems };
}

/** Throws a DataError where the series has no such axis. */
function placed(series: NamedSeries, axis: CurveAxis): Series & { axis: string } {
	const { times } = series;
	if (axis === "step") {
		const name = axesOf(series).find((one) => /^(?:global_?)?step$/i.test(one)) ?? series.axis;
		return { ...onAxis(series, name), axis: name };
	}
	if (axis === "epoch") {
		const name = axesOf(series).find((one) => /epoch/i.test(one));
		if (name === undefined)
			throw new DataError(`its ${series.name} counts no epochs, only ${axesOf(series).join(", ")}`);
		return { ...onAxis(series, name), axis: name };
	}
	if (times === null || times.every((time) => Number.isNaN(time)))
		throw new DataError(`no time is kept with its ${series.name}`);
	const since = onAxis(series, "time");
	if (axis === "relative") return { ...since, axis: "time" };
	const start = times.reduce((least, time) => (time < least ? time : least), Number.POSITIVE_INFINITY);
	return { ...since, steps: since.steps.map((step) => step + start), axis: "time" };
}
