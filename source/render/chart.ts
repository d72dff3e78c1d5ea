import type { ChartOptions, ChartSegment, ChartSeries } from "./chart-series.ts";
import { drawChart } from "./draw-chart.ts";

/** A chart with axes as `height` lines of exactly `width` cells: braille, or asciichart's look where signs are ASCII. */
export function chart(series: readonly ChartSeries[], options: ChartOptions): readonly ChartSegment[][] {
	return drawChart(series, options).lines;
}
