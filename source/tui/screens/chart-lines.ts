import type { NamedSeries } from "../../model/named-series.ts";
import { onAxis } from "../../model/series-axis.ts";
import { chart } from "../../render/chart.ts";
import { sanitise } from "../../render/sanitise.ts";
import { fit } from "../../render/width.ts";
import type { Look } from "../look.ts";
import type { Loaded } from "../state.ts";

export interface ChartRoom {
	readonly width: number;
	readonly height: number;
	/** What the curves are drawn over; null: what their files say. */
	readonly axis: string | null;
	/** Another curve to draw with it. */
	readonly pair?: NamedSeries | undefined;
}

export const curveRoles = ["series0", "series1"] as const;

/** The chart of a metric, or why there is none, in exactly the room that is given. */
export function chartLines(
	series: Loaded<NamedSeries> | undefined,
	label: string,
	{ width, height, axis, pair }: ChartRoom,
	look: Look,
): string[] {
	if (series?.is === "loaded") {
		const curves = pair === undefined ? [series.value] : [series.value, pair];
		const drawn = curves.map((curve) => ({ label, ...onAxis(curve, axis) }));
		return chart(drawn, { width, height, glyphs: look.glyphs }).map((segments) =>
			segments
				.map(({ text, series: index }) => (index === null ? text : look.paint(curveRoles[index] ?? "series0", text)))
				.join(""),
		);
	}
	const why = series === undefined ? "this run has no such metric" : series.is === "loading" ? "" : series.message;
	return Array.from({ length: height }, (_, index) => fit(index === 0 ? `  ${sanitise(why)}` : "", width, "left"));
}
