import { directionOf } from "../../model/direction.ts";
import type { ChartReading } from "../../render/chart-reading.ts";
import type { ChartSegment } from "../../render/chart-series.ts";
import { type DrawnChart, drawChart } from "../../render/draw-chart.ts";
import { type Glyphs, unicodeGlyphs } from "../../render/glyphs.ts";
import { numberText } from "../../render/number-text.ts";
import { sanitise } from "../../render/sanitise.ts";
import { displayWidth, fit } from "../../render/width.ts";
import { xText } from "../../render/x-text.ts";
import { type Curves, xKindOf } from "../curves.ts";
import { curvesShown } from "../curves-shown.ts";
import { layoutOf } from "../layout.ts";
import type { Look } from "../look.ts";
import type { ChartScreen } from "../screen.ts";
import type { State } from "../state.ts";
import { seriesRole } from "../theme.ts";
import { blank } from "./list-lines.ts";

/** Lines below the chart that say what stands under the cursor. */
const readingRows = 2;

/** A large chart of one metric of several runs or configurations: what it shows, the curves, and what is under the cursor. */
export function chartScreenLines(state: State, screen: ChartScreen, height: number, look: Look): string[] {
	const curves = curvesShown(state, screen, look.glyphs);
	const head = look.paint(
		"muted",
		fit(headText(state, screen, curves, look), state.columns, "left", look.glyphs.ellipsis),
	);
	if (curves.series.length === 0) {
		const [why] = curves.missing;
		const text = curves.isLoading ? "reading …" : (why ?? "there is nothing to draw");
		return [head, fit(`  ${sanitise(text)}`, state.columns, "left", look.glyphs.ellipsis), ...restBlank(state, height)];
	}
	const { lines, readings } = drawnChart(state, screen, curves, look.glyphs, height - readingRows);
	return [head, ...lines.map((line) => painted(line, look)), ...readingLines(state, screen, curves, readings, look)];
}

/** The chart as it stands on the screen; for moving in it, signs do not matter. */
export function drawnChart(
	state: State,
	screen: ChartScreen,
	curves: Curves,
	glyphs: Glyphs = unicodeGlyphs,
	height = layoutOf(state).body - readingRows,
): DrawnChart {
	const { yScale, smoothing } = state.chart;
	const view = {
		...{ yScale, smoothing, cursor: screen.cursor, xRange: screen.range },
		xKind: xKindOf(curves.axis),
	};
	return drawChart(curves.series, { width: state.columns, height, glyphs, view, hasLegend: true });
}

export function painted(segments: readonly ChartSegment[], look: Look): string {
	return segments
		.map(({ text, series, isFaint }) => {
			if (isFaint) return look.paint("muted", text);
			return series === null ? text : look.paint(seriesRole(series), text);
		})
		.join("");
}

function headText(state: State, screen: ChartScreen, { axis, missing }: Curves, { glyphs }: Look): string {
	const { yScale, smoothing } = state.chart;
	const arrow = directionOf(screen.metric, state.directions) === "max" ? glyphs.up : glyphs.down;
	const parts = [
		`${sanitise(screen.metric)} ${arrow}`,
		axis === "" ? "" : `over ${sanitise(axis)}`,
		yScale === "log" ? "log y" : "",
		smoothing === 0 ? "" : `smoothed ${smoothing}`,
		screen.range === null ? "" : `zoomed (0 shows all)`,
		missing.length === 0 ? "" : `${missing.length} not drawn: ${sanitise(missing[0]!)}`,
	];
	return `  ${parts.filter((part) => part !== "").join("   ")}`;
}

function readingLines(
	state: State,
	screen: ChartScreen,
	{ axis, series }: Curves,
	readings: DrawnChart["readings"],
	look: Look,
): string[] {
	if (screen.cursor === null || readings === null) return restBlank(state, readingRows);
	const at = `  ${sanitise(axis)} ${xText(screen.cursor, xKindOf(axis))}`;
	const lines: string[] = [look.paint("header", at)];
	let used = displayWidth(at);
	for (const reading of readings) {
		if (reading === null) continue;
		const text = `  ${readingText(reading, series.length)}`;
		const width = displayWidth(text);
		if (used + width > state.columns) {
			lines[lines.length - 1] += " ".repeat(state.columns - used);
			if (lines.length === readingRows) return lines;
			lines.push("");
			used = 0;
		}
		const shown = fit(text, Math.min(width, state.columns - used), "left", look.glyphs.ellipsis);
		lines[lines.length - 1] += look.paint(seriesRole(reading.series), shown);
		used += displayWidth(shown);
	}
	lines[lines.length - 1] += " ".repeat(Math.max(0, state.columns - used));
	return [...lines, ...restBlank(state, readingRows - lines.length)];
}

function readingText({ label, value, smoothed, low, high, x }: ChartReading, count: number): string {
	const name = count === 1 ? "" : `${sanitise(label)} `;
	const smooth = smoothed === null ? "" : ` (${numberText(smoothed)} smoothed)`;
	const band = low === null || high === null ? "" : ` [${numberText(low)}, ${numberText(high)}]`;
	return `${name}${numberText(value)} @${numberText(x)}${smooth}${band}`;
}

function restBlank(state: State, height: number): string[] {
	return Array.from({ length: Math.max(0, height) }, () => blank(state));
}
