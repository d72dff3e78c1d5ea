import type { ChartOptions, ChartSeries } from "../../source/render/chart-series.ts";
import { drawChart } from "../../source/render/draw-chart.ts";
import { unicodeGlyphs } from "../../source/render/glyphs.ts";

/** A curve over 0, 1, 2 … unless it has steps. */
export function curve(
	values: ArrayLike<number>,
	steps: ArrayLike<number> = Array.from(values, (_, at) => at),
): ChartSeries {
	return { label: "a", steps, values };
}

/** The lines of a chart without colours. */
export function chartText(
	series: readonly ChartSeries[],
	width: number,
	height: number,
	options: Partial<ChartOptions> = {},
): string[] {
	const { lines } = drawChart(series, { width, height, glyphs: unicodeGlyphs, ...options });
	return lines.map((segments) => segments.map(({ text }) => text).join(""));
}
