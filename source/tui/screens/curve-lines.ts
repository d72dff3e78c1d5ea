import { axesOf } from "../../model/series-axis.ts";
import { sanitise } from "../../render/sanitise.ts";
import { fit } from "../../render/width.ts";
import type { Look } from "../look.ts";
import { type MetricItem, pairedItem } from "../run-facts.ts";
import { type State, seriesKey } from "../state.ts";
import { chartLines, curveRoles } from "./chart-lines.ts";

/**
 * A metric of a run, with the same one on the other data where there is one, and where it comes from: its file, its axis
 * and, where it was recognised in a text, the line.
 */
export function curveLines(
	state: State,
	run: string,
	item: MetricItem | undefined,
	{ width, height }: { readonly width: number; readonly height: number },
	look: Look,
): string[] {
	const series = item === undefined ? undefined : state.series.get(seriesKey(run, item.name));
	if (item === undefined || series?.is !== "loaded") return chartLines(series, "", { width, height, axis: null }, look);
	const pair = pairedItem(state, run, item.name);
	const other = pair === undefined ? undefined : state.series.get(seriesKey(run, pair.name));
	const axes = axesOf(series.value);
	const axis = state.axis !== null && axes.includes(state.axis) ? state.axis : axes[0]!;
	const cut = (text: string) => look.paint("muted", fit(text, width, "left", look.glyphs.ellipsis));
	// Two curves over different axes would share a scale that means two things.
	const shown = other?.is === "loaded" && axesOf(other.value).includes(axis) ? other.value : null;
	const names = shown === null ? [] : [item.name, pair!.name];
	const head = [
		...(names.length === 0 ? [] : [legendLine(names, width, look)]),
		cut(`  ${sanitise(item.source)} over ${sanitise(axis)}`),
		...(item.origin === null ? [] : [cut(`  ${sanitise(item.origin)}`)]),
	];
	const room = {
		width,
		height: height - head.length,
		axis,
		...(shown !== null && { pair: shown }),
	};
	return [...head, ...chartLines(series, item.name, room, look)];
}

/** The names of the curves, each in its colour; without colours the first stands first. */
function legendLine(names: readonly string[], width: number, look: Look): string {
	const room = Math.floor((width - 2) / names.length) - 2;
	const parts = names.map((name, index) =>
		look.paint(curveRoles[index]!, fit(sanitise(name), room, "left", look.glyphs.ellipsis)),
	);
	return `  ${parts.join("  ")}${" ".repeat(Math.max(0, width - 2 - names.length * room - 2 * (names.length - 1)))}`;
}
