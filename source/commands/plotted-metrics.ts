import { type MetricReadingOptions, summariesOf } from "../library/query-runs.ts";
import { type CurveAxis, runCurves } from "../library/run-curves.ts";
import { directionOf } from "../model/direction.ts";
import type { Band } from "../query/group-curve.ts";
import type { Grouping } from "../query/grouping.ts";
import { formatSort, sortRows } from "../query/sort.ts";
import { curveLabels } from "../render/curve-labels.ts";
import type { Glyphs } from "../render/glyphs.ts";
import { chosenColumns } from "./chosen-columns.ts";
import type { Arguments, Context } from "./command.ts";
import type { PlottedMetric } from "./curve-texts.ts";
import { groupRows } from "./group-rows.ts";
import { noteProblems, type Opened } from "./open-table.ts";

interface PlotOptions {
	readonly axis: CurveAxis;
	readonly limit: number;
	readonly reading: MetricReadingOptions;
	/** Parts that long curves are thinned to; null: they are needed whole. */
	readonly parts: number | null;
	/** Of the labels. */
	readonly glyphs: Glyphs;
}

/** The curves of each metric, of the runs or groups that are best by the first one, or first in the order that was asked for. */
export async function plottedMetrics(
	opened: Opened,
	asked: readonly string[],
	args: Arguments,
	context: Context,
	{ axis, limit, reading, parts, glyphs }: PlotOptions,
): Promise<PlottedMetric[]> {
	const { table } = opened;
	const metrics = new Map(opened.metrics);
	for (const metric of asked) metrics.set(metric, await summariesOf(table, metric, reading));
	const keys = [{ name: `best(${asked[0]!})`, descending: directionOf(asked[0]!, reading.directions) === "max" }];
	const isSorted = args.value("sort") !== undefined;
	const queryable = { ...opened, metrics };
	const rows = isSorted ? opened.rows : sortRows(opened.rows, keys, queryable);
	const value = (name: string) => (name === "sort" && !isSorted ? formatSort(keys) : args.value(name));
	const grouping: Grouping | null = groupRows({ ...queryable, rows, shown: asked }, { ...args, value }, context);
	const groups = grouping?.groups ?? Array.from(rows, (row) => Uint32Array.of(row));
	const band = grouping === null ? null : ((args.value("band") ?? "std") as Band);
	const plotted: PlottedMetric[] = [];
	for (const metric of asked) {
		const having = groups
			.map((group) => group.filter((row) => metrics.get(metric)![row] !== undefined))
			.filter((group) => group.length > 0);
		const shown = having.slice(0, limit);
		const { curves, problems } = await runCurves(table, shown, metric, {
			...{ axis, band },
			...(parts !== null && { parts }),
			...(reading.store !== undefined && { store: reading.store }),
		});
		noteProblems(problems, context);
		const labels = curveLabels(table, shown, chosenColumns(table, args) ?? grouping?.by ?? null, glyphs);
		plotted.push({
			metric,
			curves: curves.flatMap((curve, at) => (curve === undefined ? [] : [{ ...curve, label: labels[at]! }])),
			shown: shown.length,
			hidden: having.length - shown.length,
			lacking: groups.length - having.length,
		});
	}
	return plotted;
}
