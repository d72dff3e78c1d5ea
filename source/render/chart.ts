import { asciiChart } from "./ascii-chart.ts";
import { brailleChart } from "./braille-chart.ts";
import type { ChartOptions, ChartSegment, ChartSeries } from "./chart-series.ts";
import { fit } from "./width.ts";

/** A chart with axes as `height` lines of exactly `width` cells: braille, or asciichart's look where signs are ASCII. */
export function chart(series: readonly ChartSeries[], options: ChartOptions): ChartSegment[][] {
	const { width, height, glyphs } = options;
	const hasValues = series.some(({ values }) => hasFinite(values));
	if (!hasValues || width < 16 || height < 3) {
		const why = hasValues ? "" : series.every(({ values }) => values.length === 0) ? "no values" : "no finite value";
		return Array.from({ length: height }, (_, row) => [
			{ text: fit(row === 0 ? `  ${why}` : "", width), series: null },
		]);
	}
	return glyphs.isAscii ? asciiChart(series, options) : brailleChart(series, options);
}

/** Ends at the first one: a long series is read often enough. */
function hasFinite(values: ArrayLike<number>): boolean {
	for (let index = 0; index < values.length; index++) if (Number.isFinite(values[index])) return true;
	return false;
}
