import type { NamedSeries } from "../model/named-series.ts";
import { axesOf, onAxis } from "../model/series-axis.ts";
import { type DrawnChart, drawChart } from "../render/draw-chart.ts";
import type { Glyphs } from "../render/glyphs.ts";
import { xKindOf } from "./curves.ts";
import type { GridRoom } from "./grid-layout.ts";
import type { MetricEntry } from "./metrics-tab.ts";
import type { RunScreen } from "./screen.ts";
import { type State, seriesKey } from "./state.ts";

/** The chart of an entry, and what it is of. */
export interface EntryChart {
	readonly drawn: DrawnChart;
	readonly axis: string;
	/** Those of the entry's metrics that are drawn. */
	readonly series: readonly NamedSeries[];
}

/** A chart is drawn anew when anything of it changes, and not because the cursor moves to another one. */
const known = new WeakMap<NamedSeries, { readonly of: readonly unknown[]; readonly chart: EntryChart }>();

/** An entry of the tab of metrics as a chart; null as long as its first metric is not there to be drawn. */
export function entryChart(
	state: State,
	screen: RunScreen,
	{ items }: MetricEntry,
	{ width, height }: GridRoom,
	glyphs: Glyphs,
): EntryChart | null {
	const [first, second] = items.map((item) => item && state.series.get(seriesKey(screen.run, item.name)));
	if (first?.is !== "loaded") return null;
	const axes = axesOf(first.value);
	const axis = state.axis !== null && axes.includes(state.axis) ? state.axis : axes[0]!;
	const isPair = second?.is === "loaded" && axesOf(second.value).includes(axis);
	const series = isPair ? [first.value, second.value] : [first.value];
	const { yScale, smoothing } = state.chart;
	const cursor = screen.read?.axis === axis ? screen.read.x : null;
	const of = [width, height, glyphs, axis, yScale, smoothing, cursor, series[1]];
	const before = known.get(first.value);
	if (before?.of.every((one, index) => one === of[index])) return before.chart;
	const curves = series.map((one) => ({ label: one.name, ...onAxis(one, axis) }));
	const view = { yScale, smoothing, cursor, xKind: xKindOf(axis) };
	const drawn = drawChart(curves, { ...{ width, height, glyphs, view }, hasLetters: true });
	const chart = { drawn, axis, series };
	known.set(first.value, { of, chart });
	return chart;
}
