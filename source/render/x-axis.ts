import { axisTicks } from "./axis-ticks.ts";
import { brokenMarks } from "./broken-marks.ts";
import type { ChartCells } from "./chart-cells.ts";
import type { ChartSegment, ChartView } from "./chart-series.ts";
import { type Scale, slotOn } from "./scale.ts";

/** The line below a chart, `columns` cells: ticks, the cursor, and signs of what could not be drawn; and the numbers below it. */
export function xAxis(
	x: Scale,
	columns: number,
	{ broken }: Pick<ChartCells, "broken">,
	view: ChartView,
	isAscii: boolean,
): [rule: ChartSegment[], names: string] {
	const rule = new Array<string>(columns).fill(isAscii ? "-" : "─");
	const names = Array.from({ length: columns }, () => " ");
	let free = 0;
	// Between the ends of counted steps there are no halves to stand at.
	const isWhole = Number.isInteger(x.min) && Number.isInteger(x.max) && x.max - x.min >= 2;
	for (const { at, text } of axisTicks(x, Math.floor(columns / 12), 10, { ...view, isWhole })) {
		const column = slotOn(x, at, columns);
		const start = Math.min(column, columns - text.length);
		if (start < free) continue;
		rule[column] = isAscii ? "+" : "┬";
		for (const [index, char] of [...text].entries()) names[start + index] = char;
		free = start + text.length + 1;
	}
	if (hasCursor(x, view)) rule[slotOn(x, view.cursor!, columns)] = isAscii ? "#" : "┼";
	const segments: { text: string; series: number | null }[] = [];
	for (let column = 0; column < columns; column++) {
		const found = broken.get(column);
		const mark = brokenMarks.find(({ bit }) => ((found?.bits ?? 0) & bit) !== 0);
		const text = mark === undefined ? rule[column]! : isAscii ? mark.ascii : mark.sign;
		const series = mark === undefined ? null : found!.series;
		const last = segments.at(-1);
		if (last?.series === series) last.text += text;
		else segments.push({ text, series });
	}
	return [segments, names.join("")];
}

/** Whether the cursor stands in the part of x that is shown. */
export function hasCursor({ min, max }: Scale, { cursor }: ChartView): boolean {
	return typeof cursor === "number" && cursor >= min && cursor <= max;
}
