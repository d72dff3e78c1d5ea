import { countText } from "../render/number-text.ts";
import { sanitise } from "../render/sanitise.ts";
import type { PlottedMetric } from "./curve-texts.ts";

/** What a chart does not show, a line each. */
export function plotNotes({ metric, curves, shown, hidden, lacking }: PlottedMetric): readonly string[] {
	const noun = curves.some(({ group }) => group !== null) ? "group" : "run";
	return [
		...(hidden > 0
			? [`${countText(hidden, noun)} not shown: --limit ${shown + hidden} draws all, --filter chooses`]
			: []),
		...(lacking > 0 ? [`${countText(lacking, noun)} without ${sanitise(metric)}`] : []),
	];
}
