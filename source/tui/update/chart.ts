import { unicodeGlyphs } from "../../render/glyphs.ts";
import { movedRange } from "../../render/moved-range.ts";
import { smoothings } from "../chart-settings.ts";
import { curvesShown } from "../curves-shown.ts";
import { metricEntries, metricUnderCursor } from "../metrics-tab.ts";
import { metricItems } from "../run-facts.ts";
import { type ChartScreen, startOfList } from "../screen.ts";
import { drawnChart } from "../screens/chart-screen.ts";
import { metricOf, metricsOf } from "../select.ts";
import { type State, topScreen } from "../state.ts";
import { keepPlace, withTop } from "./list.ts";
import { meantRuns } from "./marks.ts";

/** Draws the metric large: of the marked runs, of the run that is open, or of all configurations. */
export function openChart(state: State): State {
	const screen = topScreen(state);
	if (screen.kind === "chart") return state;
	const onMetrics = screen.kind === "run" && screen.tab === "metrics" ? screen : null;
	const metric = onMetrics === null ? metricOf(state) : metricUnderCursor(state, onMetrics)?.name;
	if (metric === undefined) return { ...state, message: "there is no metric to draw" };
	if (onMetrics !== null && metricEntries(state, onMetrics)[onMetrics.places.metrics.cursor]?.isValue)
		return { ...state, message: `${metric} is no curve` };
	const experiment = "experiment" in screen ? screen.experiment : "";
	const runs = screen.kind === "groups" ? null : screen.kind === "compare" ? screen.runs : meantRuns(state);
	if (runs?.length === 0) return { ...state, message: "there is no run here to draw" };
	const chart: ChartScreen = {
		kind: "chart",
		experiment,
		runs,
		metric,
		range: null,
		cursor: onMetrics?.read?.x ?? null,
		place: startOfList,
	};
	return keepPlace({ ...state, stack: [...state.stack, chart] });
}

/** Moves the read-out by cells of the chart; the first time it comes in at the end, where the latest values are. */
export function moveChartCursor(state: State, screen: ChartScreen, by: number): State {
	const drawn = drawnChart(state, screen, curvesShown(state, screen, unicodeGlyphs));
	if (drawn.x === null) return { ...state, message: "there is no curve to read" };
	const { from, to } = drawn.x;
	const cell = (to - from) / Math.max(1, drawn.columns - 1);
	const cursor = screen.cursor === null ? (by > 0 ? from : to) : screen.cursor + by * cell;
	return withTop(state, { ...screen, cursor: Math.max(from, Math.min(to, cursor)) });
}

/** Zooms by a factor about the read-out, or goes aside by shares of what is shown. */
export function moveChart(state: State, screen: ChartScreen, move: { factor?: number; shift?: number }): State {
	const curves = curvesShown(state, screen, unicodeGlyphs);
	const whole = drawnChart(state, { ...screen, range: null }, curves).x;
	const shown = drawnChart(state, screen, curves).x;
	if (whole === null || shown === null) return { ...state, message: "there is no curve to look into" };
	const range = movedRange([shown.from, shown.to], [whole.from, whole.to], { ...move, about: screen.cursor });
	return withTop(state, { ...screen, range });
}

export function resetChart(state: State, screen: ChartScreen): State {
	return withTop(state, { ...screen, range: null, cursor: null });
}

export function toggleLog(state: State): State {
	return { ...state, chart: { ...state.chart, yScale: state.chart.yScale === "log" ? "linear" : "log" } };
}

export function nextSmoothing(state: State): State {
	const next = smoothings[(smoothings.indexOf(state.chart.smoothing) + 1) % smoothings.length]!;
	return { ...state, chart: { ...state.chart, smoothing: next } };
}

/** Another metric of the same runs, in the same part of x. */
export function nextChartMetric(state: State, screen: ChartScreen, by: number): State {
	const [run, ...more] = screen.runs ?? [];
	const names =
		run !== undefined && more.length === 0 ? metricItems(state, run).map(({ name }) => name) : metricsOf(state);
	if (names.length === 0) return { ...state, message: "these runs have no metrics" };
	const index = names.indexOf(screen.metric) + by;
	const metric = names[(index + names.length) % names.length]!;
	const shown = withTop(state, { ...screen, metric });
	return screen.runs === null ? { ...shown, metric } : shown;
}
