import type { Series } from "../../model/series.ts";
import { chart } from "../../render/chart.ts";
import { sanitise } from "../../render/sanitise.ts";
import { fit } from "../../render/width.ts";
import type { Look } from "../look.ts";
import type { Loaded } from "../state.ts";

/** The chart of a metric, or why there is none, in exactly the room that is given. */
export function chartLines(
	series: Loaded<Series> | undefined,
	label: string,
	{ width, height }: { width: number; height: number },
	look: Look,
): string[] {
	if (series?.is === "loaded") {
		const lines = chart([{ label, ...series.value }], { width, height, glyphs: look.glyphs });
		return lines.map((segments) =>
			segments.map(({ text, series: index }) => (index === null ? text : look.paint("series0", text))).join(""),
		);
	}
	const why = series === undefined ? "this run has no such metric" : series.is === "loading" ? "" : series.message;
	return Array.from({ length: height }, (_, index) => fit(index === 0 ? `  ${sanitise(why)}` : "", width, "left"));
}
