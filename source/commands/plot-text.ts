import type { RunCurve } from "../library/run-curves.ts";
import type { ChartSeries, ChartView } from "../render/chart-series.ts";
import { coloredLine } from "../render/colored-line.ts";
import { drawChart } from "../render/draw-chart.ts";
import { countText } from "../render/number-text.ts";
import { sanitise } from "../render/sanitise.ts";
import { truncate } from "../render/width.ts";
import type { PlottedMetric } from "./curve-texts.ts";
import { emptyPart } from "./empty-part.ts";
import type { PlotLook } from "./plot-look.ts";

/** A metric as people see it: what it is, and the chart with its legend, or why there is none. */
export function plotText(
	plotted: PlottedMetric,
	view: ChartView,
	{ width, height, glyphs, hasColors }: PlotLook,
): string {
	const { metric, curves } = plotted;
	if (curves.length === 0) return `no curve of ${sanitise(metric)} to draw\n`;
	const empty = emptyPart(plotted, view);
	if (empty !== null) return `${empty}\n`;
	const series = curves.map(
		(curve): ChartSeries => ({
			label: curve.label + countsText(curve),
			steps: curve.steps,
			values: curve.values,
			...(curve.group !== null && { band: curve.group }),
		}),
	);
	const { lines, x } = drawChart(series, { width, height, glyphs, view, hasLegend: true });
	const smoothing = view.smoothing ?? 0;
	const title = [
		`${sanitise(metric)} over ${sanitise([...new Set(curves.map(({ axis }) => axis))].join(", "))}`,
		...(view.yScale === "log" ? ["log scale"] : []),
		...(smoothing > 0 ? [`smoothed by ${smoothing}`] : []),
	].join(", ");
	const drawn = lines.map((line) => coloredLine(line, hasColors).trimEnd());
	// Where nothing can be drawn it says why, and the other lines are empty.
	const told = x === null ? drawn.filter((line) => line !== "") : drawn;
	return `${[truncate(title, width, glyphs.ellipsis), ...told].join("\n")}\n`;
}

/** How many runs a mean is of: `, 3 runs`; where some end before the others `, 3 runs, 2 from 8, 1 from 12`. */
function countsText({ rows, steps, group }: RunCurve): string {
	if (group === null) return "";
	const falls: string[] = [];
	for (let at = 1; at < steps.length; at++) {
		const now = group.remaining[at]!;
		if (now < group.remaining[at - 1]!) falls.push(`${now} from ${steps[at]}`);
	}
	const shown = falls.length > 3 ? [...falls.slice(0, 2), `${falls.length - 2} more`] : falls;
	return [``, countText(rows.length, "run"), ...shown].join(", ");
}
