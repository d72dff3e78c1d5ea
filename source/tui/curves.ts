import type { Run } from "../model/run.ts";
import type { Column, RunTable } from "../model/run-table.ts";
import { axesOf, onAxis } from "../model/series-axis.ts";
import { tellingColumns } from "../query/telling-columns.ts";
import { varyingColumns } from "../query/varying-columns.ts";
import type { ChartSeries, ChartView } from "../render/chart-series.ts";
import { curveLabels } from "../render/curve-labels.ts";
import type { Glyphs } from "../render/glyphs.ts";
import { lastOf } from "./last-of.ts";
import { rowOf } from "./select.ts";
import { type State, seriesKey } from "./state.ts";

/** Curves as they can be drawn together, and what there is to say of those that cannot. */
export interface Curves {
	readonly series: readonly ChartSeries[];
	/** Why a curve is not there; each names it. Nothing is said of what is still being read. */
	readonly missing: readonly string[];
	readonly isLoading: boolean;
	/** What x is. */
	readonly axis: string;
	/** What x can be, of the first curve. */
	readonly axes: readonly string[];
}

export const noCurves: Curves = { series: [], missing: [], isLoading: false, axis: "", axes: [] };

/** The curves of a metric of some runs over one axis: the chosen one where the first curve has it, else that one's own. */
export function curvesOfRuns(state: State, runs: readonly string[], metric: string, glyphs: Glyphs): Curves {
	const rows = runs.map((key) => rowOf(state, key));
	const there = rows.filter((row) => row !== undefined);
	const texts = curveLabels(
		state.table,
		there.map((row) => Uint32Array.of(row)),
		tellingApart(state.table, there),
		glyphs,
	);
	const series: ChartSeries[] = [];
	const missing: string[] = [];
	let isLoading = false;
	let axes: readonly string[] = [];
	let axis = "";
	for (const [index, row] of there.entries()) {
		const label = runs.length === 1 ? metric : texts[index]!;
		const key = seriesKey(runs[rows.indexOf(row)]!, metric);
		const loaded = state.series.get(key);
		if (loaded === undefined || loaded.is === "loading") isLoading = true;
		else if (loaded.is === "broken") missing.push(`${label}: ${loaded.message}`);
		else {
			const curve = state.details.get(key) ?? loaded.value;
			const own = axesOf(curve);
			if (axes.length === 0) {
				axes = own;
				axis = state.axis !== null && own.includes(state.axis) ? state.axis : own[0]!;
			}
			// Two curves over different axes would share a scale that means two things.
			if (own.includes(axis)) series.push({ label, ...onAxis(curve, axis) });
			else missing.push(`${label}: has no ${axis}`);
		}
	}
	return { series, missing, isLoading, axis, axes };
}

/** Of the parameters that tell the runs of the experiments apart, those in which these runs differ; null: let them be found. */
function tellingApart(table: RunTable, rows: readonly number[]): readonly Column[] | null {
	const experiments = new Set(rows.map((row) => experimentOfRow(table, row)));
	const varying = new Set(varyingColumns(table, Uint32Array.from(rows), { absenceCounts: true }));
	const telling = tellingIn(table, [...experiments].join("\0")).filter((column) => varying.has(column));
	return telling.length === 0 ? null : telling;
}

function experimentOfRow({ runs }: RunTable, row: number): string {
	const { root, experiment } = runs[row]!;
	return `${root}/${experiment}`;
}

const tellingIn = lastOf((table: RunTable, names: string) => {
	const experiments = new Set(names.split("\0"));
	const rows: number[] = [];
	let last: Run | undefined;
	let isIn = false;
	for (const [row, run] of table.runs.entries()) {
		// Neighbours are of one experiment as a rule.
		if (last?.experiment !== run.experiment || last.root !== run.root)
			isIn = experiments.has(experimentOfRow(table, row));
		last = run;
		if (isIn) rows.push(row);
	}
	return tellingColumns(table, Uint32Array.from(rows));
});

/** How x is written: as a number, as a duration, or as a time of day. */
export function xKindOf(axis: string): NonNullable<ChartView["xKind"]> {
	return axis === "time" ? "relative" : axis === "wall" ? "wall" : "number";
}
