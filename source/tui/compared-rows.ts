import { type Direction, directionOf } from "../model/direction.ts";
import type { NamedSeries } from "../model/named-series.ts";
import { folderOf, type Run } from "../model/run.ts";
import { type SeriesSummary, summariseSeries } from "../model/series.ts";
import { compareEnvironments } from "../query/compare-environments.ts";
import { compareMetrics, compareParameters } from "../query/compare-runs.ts";
import { shortNames } from "../query/short-names.ts";
import { environmentNames } from "../render/environment-names.ts";
import { environmentText } from "../render/environment-text.ts";
import type { Glyphs } from "../render/glyphs.ts";
import { durationText, numberText } from "../render/number-text.ts";
import { sanitise } from "../render/sanitise.ts";
import { valueText } from "../render/value-text.ts";
import { metricItems } from "./run-facts.ts";
import type { CompareScreen } from "./screen.ts";
import type { Cell } from "./screens/table-lines.ts";
import { rowOf } from "./select.ts";
import { type State, seriesKey } from "./state.ts";
import { roleOfStatus } from "./theme.ts";

/** One line of the comparison: a name, and what each run has. */
export interface ComparedRow {
	/** Its own among the rows. */
	readonly key: string;
	readonly name: string;
	/** The metric it is of; null: it is of none. */
	readonly metric: string | null;
	readonly cells: (glyphs: Glyphs) => readonly Cell[];
}

/** Rows of the runs in the table, in the order of the screen; those that are gone are left out. */
export function rowsCompared(state: State, { runs }: CompareScreen): Uint32Array {
	return Uint32Array.from(runs.flatMap((key) => rowOf(state, key) ?? []));
}

/** The metrics that any of the runs has, in the order of the first that has them. */
export function metricsCompared(state: State, { runs }: CompareScreen): readonly string[] {
	const items = runs.flatMap((run) => metricItems(state, run).map(({ name }) => ({ run, name })));
	const having = Map.groupBy(items, ({ name }) => name);
	// An array that is no curve has no best value.
	const isCurve = ({ run, name }: (typeof items)[number]) => state.series.get(seriesKey(run, name))?.is !== "broken";
	return [...having].filter(([, own]) => own.some(isCurve)).map(([name]) => name);
}

/** What is told of runs side by side: their states and times, parameters that differ, the best and last values of metrics. */
export function comparedRows(state: State, screen: CompareScreen): readonly ComparedRow[] {
	const rows = rowsCompared(state, screen);
	const runs = Array.from(rows, (row) => state.table.runs[row]!);
	return [
		...factRows(runs),
		...environmentRows(state, screen, runs),
		...parameterRows(state, screen, rows),
		...metricRows(state, screen, runs.map(folderOf)),
	];
}

function factRows(runs: readonly Run[]): ComparedRow[] {
	const row = (key: string, cell: (run: Run, glyphs: Glyphs) => Cell): ComparedRow => ({
		...{ key, name: key, metric: null },
		cells: (glyphs) => runs.map((run) => cell(run, glyphs)),
	});
	return [
		row("status", ({ status }, glyphs) => ({ text: `${glyphs.status[status]} ${status}`, role: roleOfStatus[status] })),
		// Without year and seconds, so that more runs have room.
		row("started", ({ started }, { absent }) => ({
			text: started?.replace("T", " ").slice(5, 16) ?? absent,
			role: null,
		})),
		row("time", ({ duration }, { absent }) => ({
			text: duration === null ? absent : durationText(duration),
			role: null,
		})),
	];
}

function environmentRows(
	{ environments }: State,
	{ showsAll }: CompareScreen,
	runs: readonly Run[],
): readonly ComparedRow[] {
	const compared = compareEnvironments(
		runs.map((run) => environments.get(folderOf(run)) ?? {}),
		{ all: showsAll },
	);
	return compared.map(({ key, values, differs }) => ({
		...{ key: `environment ${key}`, name: environmentNames[key], metric: null },
		cells: ({ absent }) =>
			values.map((value) => ({
				text: value === undefined ? absent : environmentText(key, value),
				role: differs ? null : "muted",
			})),
	}));
}

function parameterRows({ table }: State, { showsAll }: CompareScreen, rows: Uint32Array): ComparedRow[] {
	const parameters = compareParameters(table, rows, { all: showsAll });
	const names = shortNames(parameters.map(({ column }) => column.name));
	return parameters.map(({ column, values, differs }, index) => ({
		key: `parameter ${column.name}`,
		name: sanitise(names[index]!),
		metric: null,
		cells: (glyphs) =>
			values.map((value) => ({ text: valueText(value, glyphs), role: showsAll && !differs ? "muted" : null })),
	}));
}

function metricRows(state: State, screen: CompareScreen, runs: readonly string[]): ComparedRow[] {
	const metrics = metricsCompared(state, screen);
	const direction = (metric: string) => directionOf(metric, state.directions);
	const summaries = new Map(
		metrics.map((metric) => [
			metric,
			runs.map((run) => {
				const series = state.series.get(seriesKey(run, metric));
				return series?.is === "loaded" ? summaryOf(series.value, direction(metric)) : undefined;
			}),
		]),
	);
	const compared = compareMetrics({ metrics: summaries }, Uint32Array.from(runs.keys()), metrics, direction);
	const known = new Map(compared.map((one) => [one.metric, one]));
	return metrics.flatMap((metric): ComparedRow[] => {
		const of = known.get(metric);
		const number = (value: number | null | undefined, { absent }: Glyphs) =>
			value === undefined || value === null ? absent : numberText(value);
		const name = sanitise(metric);
		return [
			{
				key: `best ${metric}`,
				name: `${name} best`,
				metric,
				cells: (glyphs) =>
					runs.map((_, index) => {
						const isBest = of?.leaders.includes(index) === true;
						const text = number(of?.best[index], glyphs);
						return { text: isBest ? `${glyphs.best} ${text}` : text, role: isBest ? "good" : null };
					}),
			},
			{
				key: `last ${metric}`,
				name: `${name} last`,
				metric,
				cells: (glyphs) => runs.map((_, index) => ({ text: number(of?.last[index], glyphs), role: null })),
			},
		];
	});
}

const known = new WeakMap<NamedSeries, Map<Direction, SeriesSummary>>();

/** A series is summed up once, however often the screen is drawn. */
function summaryOf(series: NamedSeries, direction: Direction): SeriesSummary {
	const of = known.get(series) ?? new Map<Direction, SeriesSummary>();
	known.set(series, of);
	const summary = of.get(direction) ?? summariseSeries(series, direction);
	of.set(direction, summary);
	return summary;
}
