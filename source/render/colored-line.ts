import type { ChartSegment } from "./chart-series.ts";
import { seriesColors } from "./series-colors.ts";

/** A line of a chart with the escape sequences of its colours; without `hasColors` as it is. */
export function coloredLine(segments: readonly ChartSegment[], hasColors: boolean): string {
	if (!hasColors) return segments.map(({ text }) => text).join("");
	return segments
		.map(({ text, series, isFaint }) => {
			const codes = [
				...(isFaint ? ["2"] : []),
				...(series === null ? [] : [seriesColors[series % seriesColors.length]!]),
			];
			return codes.length === 0 || text.trim() === "" ? text : `\u001b[${codes.join(";")}m${text}\u001b[0m`;
		})
		.join("");
}
