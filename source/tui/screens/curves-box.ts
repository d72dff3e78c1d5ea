import { drawChart } from "../../render/draw-chart.ts";
import { sanitise } from "../../render/sanitise.ts";
import { fit } from "../../render/width.ts";
import { type Curves, xKindOf } from "../curves.ts";
import type { Look } from "../look.ts";
import type { State } from "../state.ts";
import { painted } from "./chart-screen.ts";

/** Curves in exactly the room that is given, or why there are none. */
export function curvesBox(
	{ chart: { yScale, smoothing } }: State,
	{ series, axis, isLoading, missing }: Curves,
	{
		width,
		height,
		cursor = null,
	}: { readonly width: number; readonly height: number; readonly cursor?: number | null },
	look: Look,
): string[] {
	if (series.length === 0) {
		const why = isLoading ? "" : (missing[0] ?? "this run has no such metric");
		const first = fit(`  ${sanitise(why)}`, width, "left", look.glyphs.ellipsis);
		return Array.from({ length: height }, (_, row) => (row === 0 ? first : " ".repeat(width)));
	}
	const view = { yScale, smoothing, cursor, xKind: xKindOf(axis) };
	const { lines } = drawChart(series, {
		...{ width, height, glyphs: look.glyphs, view },
		hasLegend: series.length > 1,
	});
	return lines.map((line) => painted(line, look));
}
