import type { Facet } from "../../query/facets.ts";
import { shortNames } from "../../query/short-names.ts";
import { numberText } from "../../render/number-text.ts";
import { sanitise } from "../../render/sanitise.ts";
import { valueText } from "../../render/value-text.ts";
import { displayWidth } from "../../render/width.ts";
import type { Look } from "../look.ts";
import type { FacetsScreen } from "../screen.ts";
import { facetsOf, metricOf } from "../select.ts";
import type { State } from "../state.ts";
import { listLines, widthOf } from "./list-lines.ts";

const barWidth = 20;

/** A row for each value of each parameter that varies: how many runs have it, and the mean of their metric. */
export function facetsLines(state: State, screen: FacetsScreen, height: number, look: Look): string[] {
	const items = facetsOf(state, screen);
	const metric = metricOf(state);
	const names = [...new Set(items.map(({ column }) => column.name))];
	const shown = new Map(shortNames(names).map((short, index) => [names[index]!, sanitise(short)]));
	const nameOf = ({ column }: Facet) => shown.get(column.name)!;
	const shownValue = ({ value }: Facet) => valueText(value, look.glyphs);
	const isFirst = (item: Facet) => items[items.indexOf(item) - 1]?.column !== item.column;
	const most = items.reduce((max, { runs }) => Math.max(max, runs), 1);
	const mean = metric === undefined ? "mean" : `mean ${sanitise(metric)}`;
	const columns = [
		{ header: "parameter", align: "left", width: widthOf("parameter", items, 28, nameOf), frozen: true },
		{ header: "value", align: "right", width: widthOf("value", items, 24, shownValue), frozen: true },
		{ header: "runs", align: "right", width: 6, frozen: false },
		{ header: mean, align: "right", width: Math.max(10, Math.min(28, displayWidth(mean))), frozen: false },
		{ header: "", align: "left", width: barWidth, frozen: false },
	] as const;
	return listLines(state, screen.place, height, columns, items, look, (item) => [
		{ text: isFirst(item) ? nameOf(item) : "", role: "accent" },
		{ text: shownValue(item), role: item.value === undefined ? "muted" : null },
		{ text: String(item.runs), role: null },
		{ text: item.mean === null ? look.glyphs.absent : meanText(item), role: null },
		// Not the whole height: bars of rows below each other stay apart, and one under the cursor can be seen.
		{ text: look.glyphs.bars[3]!.repeat(Math.max(1, Math.round((item.runs / most) * barWidth))), role: "muted" },
	]);
}

/** `0.93 (3)`: how many runs the mean is of, where not all of them have the metric. */
function meanText({ mean, measured, runs }: Facet): string {
	return measured === runs ? numberText(mean) : `${numberText(mean)} (${measured})`;
}
