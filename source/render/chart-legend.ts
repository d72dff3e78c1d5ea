import { brokenMarks } from "./broken-marks.ts";
import type { ChartSegment, ChartSeries } from "./chart-series.ts";
import type { Glyphs } from "./glyphs.ts";
import { sanitise } from "./sanitise.ts";
import { displayWidth, fit, truncate } from "./width.ts";

const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/** The letter of each curve that is not faint; none where there is one curve, or more than there are letters. */
export function curveLetters(series: readonly ChartSeries[]): ReadonlyMap<number, string> {
	const named = Array.from(series.keys()).filter((index) => !series[index]!.isFaint);
	return new Map(named.length < 2 ? [] : named.slice(0, letters.length).map((index, at) => [index, letters[at]!]));
}

/**
 * Names of curves after their letters, and how many values could not be drawn, in lines of exactly `width` cells and at
 * most `most` of them. Curves that find no room are counted.
 */
export function chartLegend(
	series: readonly ChartSeries[],
	{ counts, outside }: { readonly counts: ArrayLike<number>; readonly outside: number },
	{ width, most, glyphs }: { readonly width: number; readonly most: number; readonly glyphs: Glyphs },
): ChartSegment[][] {
	if (most < 1) return [];
	const signs = curveLetters(series);
	const room = Math.max(1, width - 2);
	const cut = (text: string) => truncate(text, room, glyphs.ellipsis);
	const names = series.flatMap(({ label, isFaint }, index): ChartSegment[] => {
		if (isFaint) return [];
		const sign = signs.get(index);
		return [{ text: cut(`${sign === undefined ? "" : `${sign} `}${sanitise(label)}`), series: index }];
	});
	const notes = brokenMarks.flatMap(({ sign, ascii, name }, kind): ChartSegment[] => {
		const count = counts[kind]!;
		return count === 0 ? [] : [{ text: cut(`${glyphs.isAscii ? ascii : sign} ${count} ${name}`), series: null }];
	});
	if (outside > 0) notes.push({ text: cut(`${outside} left out: x at or below 0`), series: null });
	for (let shown = names.length; shown >= 0; shown--) {
		const more: ChartSegment[] = shown < names.length ? [{ text: `+${names.length - shown} more`, series: null }] : [];
		const lines = wrapped([...names.slice(0, shown), ...more, ...notes], width);
		if (lines.length <= most || shown === 0) return lines.slice(0, most);
	}
	return [];
}

function wrapped(items: readonly ChartSegment[], width: number): ChartSegment[][] {
	const lines: ChartSegment[][] = [];
	let used = width;
	for (const item of items) {
		const size = displayWidth(item.text) + 2;
		if (used + size > width) {
			lines.push([]);
			used = 0;
		}
		lines.at(-1)!.push({ text: "  ", series: null }, item);
		used += size;
	}
	return lines.map((line) => {
		const own = line.reduce((sum, { text }) => sum + displayWidth(text), 0);
		return [...line, { text: fit("", width - own), series: null }];
	});
}
