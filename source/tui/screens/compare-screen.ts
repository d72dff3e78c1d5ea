import { sanitise } from "../../render/sanitise.ts";
import { displayWidth } from "../../render/width.ts";
import { comparedRows, metricsCompared, rowsCompared } from "../compared-rows.ts";
import { curvesOfRuns } from "../curves.ts";
import type { Layout } from "../layout.ts";
import type { Look } from "../look.ts";
import { idText } from "../run-columns.ts";
import type { CompareScreen } from "../screen.ts";
import { metricOf } from "../select.ts";
import type { State } from "../state.ts";
import { curvesBox } from "./curves-box.ts";
import { blank } from "./list-lines.ts";
import { ruleLine } from "./rule-line.ts";
import { fittingColumns, headLine, rowLine } from "./table-lines.ts";

/** Runs side by side, a column each, and below them the curves of the metric under the cursor. */
export function compareLines(state: State, screen: CompareScreen, { body, pane }: Layout, look: Look): string[] {
	const items = comparedRows(state, screen);
	const runs = Array.from(rowsCompared(state, screen), (row) => state.table.runs[row]!);
	const texts = items.map(({ cells }) => cells(look.glyphs));
	const nameWidth = Math.min(
		Math.floor(state.columns / 3),
		Math.max(8, ...items.map(({ name }) => displayWidth(name))),
	);
	const columns = [
		{ header: "run", align: "left" as const, width: nameWidth, frozen: true, index: -1 },
		...runs.map((run, index) => ({
			header: idText(run),
			align: "right" as const,
			width: Math.min(
				24,
				Math.max(displayWidth(idText(run)), ...texts.map((cells) => displayWidth(cells[index]?.text ?? ""))),
			),
			frozen: false,
			index,
		})),
	];
	const shown = fittingColumns(columns, screen.left, state.columns);
	const lines = [headLine(shown, -1, state.columns, look)];
	for (let at = screen.place.top; at < screen.place.top + body; at++) {
		const item = items[at];
		const cells = texts[at];
		lines.push(
			item === undefined || cells === undefined
				? blank(state)
				: rowLine(
						shown,
						shown.map(({ index }) => (index < 0 ? { text: item.name, role: "muted" as const } : cells[index]!)),
						at === screen.place.cursor,
						state.columns,
						look,
					),
		);
	}
	return pane === 0 ? lines : [...lines, ...paneLines(state, screen, pane, look)];
}

/** The metric whose curves are drawn: of the row under the cursor, else the one that is shown everywhere. */
export function metricDrawn(state: State, screen: CompareScreen): string | undefined {
	const own = comparedRows(state, screen)[screen.place.cursor]?.metric;
	const names = metricsCompared(state, screen);
	return own ?? names.find((name) => name === metricOf(state)) ?? names[0];
}

function paneLines(state: State, screen: CompareScreen, height: number, look: Look): string[] {
	const metric = metricDrawn(state, screen);
	if (metric === undefined) return Array.from({ length: height }, () => blank(state));
	const curves = curvesOfRuns(state, screen.runs, metric, look.glyphs);
	const over = curves.axis === "" ? "" : ` over ${curves.axis}`;
	return [
		ruleLine(sanitise(`${metric}${over}`), state.columns, look),
		...curvesBox(state, curves, { width: state.columns, height: height - 1 }, look),
	];
}
