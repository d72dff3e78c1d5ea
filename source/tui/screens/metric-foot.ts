import { axesOf } from "../../model/series-axis.ts";
import { sanitise } from "../../render/sanitise.ts";
import { displayWidth, fit, truncate } from "../../render/width.ts";
import { xText } from "../../render/x-text.ts";
import { xKindOf } from "../curves.ts";
import type { Look } from "../look.ts";
import { metricUnderCursor } from "../metrics-tab.ts";
import type { RunScreen } from "../screen.ts";
import { type State, seriesKey } from "../state.ts";

/** Where all curves are read out; the file of the metric under the cursor, its axis, and the line it was recognised in. */
export function metricFoot(state: State, screen: RunScreen, width: number, look: Look): string {
	const item = metricUnderCursor(state, screen);
	const { read } = screen;
	const readAt = read === null ? "" : ` at ${sanitise(read.axis)} ${xText(read.x, xKindOf(read.axis))} `;
	const at = truncate(readAt, width, look.glyphs.ellipsis);
	const room = Math.max(0, width - displayWidth(at));
	const { yScale, smoothing } = state.chart;
	const parts = [
		item === undefined ? "" : `${sanitise(item.source)}${overOf(state, screen, item.name)}`,
		whyOf(state, screen, item?.name),
		yScale === "log" ? "log y" : "",
		smoothing === 0 ? "" : `smoothed ${smoothing}`,
		item?.origin == null ? "" : sanitise(item.origin.trim()),
	];
	const text = `  ${parts.filter((part) => part !== "").join("   ")}`;
	return look.paint("accent", at) + look.paint("muted", fit(text, room, "left", look.glyphs.ellipsis));
}

function overOf(state: State, screen: RunScreen, metric: string): string {
	const one = state.series.get(seriesKey(screen.run, metric));
	if (one?.is !== "loaded" || one.value.values.length < 2) return "";
	const axes = axesOf(one.value);
	return ` over ${sanitise(state.axis !== null && axes.includes(state.axis) ? state.axis : axes[0]!)}`;
}

function whyOf(state: State, screen: RunScreen, metric: string | undefined): string {
	const one = metric === undefined ? undefined : state.series.get(seriesKey(screen.run, metric));
	return one?.is === "broken" ? sanitise(one.message) : "";
}
