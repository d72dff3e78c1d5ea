import type { ChartView } from "../render/chart-series.ts";
import { numberText } from "../render/number-text.ts";
import { sanitise } from "../render/sanitise.ts";
import type { PlottedMetric } from "./curve-texts.ts";

/** That none of the curves reaches into the part of x that was asked for; null where one does, or all was asked for. */
export function emptyPart({ metric, curves }: PlottedMetric, { xRange, xKind }: ChartView): string | null {
	if (curves.length === 0 || xRange == null) return null;
	let [min, max] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
	for (const { steps } of curves)
		for (const step of steps) {
			if (!Number.isFinite(step)) continue;
			if (step < min) min = step;
			if (step > max) max = step;
		}
	if (max >= xRange[0] && min <= xRange[1]) return null;
	const extent = xKind === "number" && max >= min ? `: it goes from ${numberText(min)} to ${numberText(max)}` : "";
	return `no value of ${sanitise(metric)} in this part of x${extent}`;
}
