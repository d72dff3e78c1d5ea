import { plot } from "asciichart";
import { rangeOf, shareOf, tickText } from "./axis.ts";
import type { ChartOptions, ChartSegment, ChartSeries } from "./chart-series.ts";
import { downSample } from "./down-sample.ts";
import { fit } from "./width.ts";

/**
 * asciichart rounds its rows from the values themselves, so that large or close ones get the wrong number of them: it is
 * given rows, from 1 to `height`, in place of values.
 */
export function asciiChart(series: readonly ChartSeries[], { width, height }: ChartOptions): ChartSegment[][] {
	const range = rangeOf(series.map(({ values }) => values));
	const labels = Array.from({ length: height }, (_, row) => {
		const share = row / (height - 1);
		const value = range.min * (1 - share) + range.max * share;
		// What is left of rounding is no label: 0, not -1.694e-21; 4, not 4.0.
		const isZero = Math.abs(value) < (range.max / 2 - range.min / 2) * 1e-9;
		return tickText(isZero ? 0 : Number(value.toPrecision(12)));
	});
	const labelWidth = Math.max(...labels.map((label) => label.length), 6);
	const rowOf = (value: number) => 1 + Math.round(shareOf(value, range) * (height - 1));
	const columns = width - labelWidth - 1;
	const curves = series.map(({ values }) => stretched(samples(values, columns), columns).map(rowOf));
	const text = plot(
		curves.filter((curve) => curve.length > 0),
		{
			height: height - 1,
			min: 1,
			max: height,
			format: (row: number) => labels[row - 1]!.padStart(labelWidth),
			symbols: ["+", "|", "-", "-", "-", "\\", "/", "\\", "/", "|"],
		},
	);
	return text.split("\n").map((line) => [{ text: fit(line, width), series: null }]);
}

/** A short curve drawn out to the whole width: straight between its values, and exactly them where they stand. */
function stretched(values: readonly number[], columns: number): readonly number[] {
	const last = values.length - 1;
	if (last < 1 || values.length >= columns) return values;
	const wide = Array.from({ length: columns }, (_, column) => {
		const place = (column * last) / (columns - 1);
		const index = Math.min(last - 1, Math.floor(place));
		const share = place - index;
		return values[index]! * (1 - share) + values[index + 1]! * share;
	});
	for (const [index, value] of values.entries()) wide[Math.round((index * (columns - 1)) / last)] = value;
	return wide;
}

/**
 * At most `columns` finite values, for asciichart draws one column a sample and throws on what is not finite. Where there
 * are more, each part gives its least and its greatest one; a part without any repeats the one before.
 */
function samples(values: ArrayLike<number>, columns: number): number[] {
	const isWhole = values.length <= columns;
	const curve: number[] = [];
	for (const bucket of downSample(values, isWhole ? values.length : columns >> 1)) {
		const before = curve.at(-1) ?? bucket?.first;
		if (before === undefined || Number.isNaN(before)) continue;
		const { min, max } = bucket === undefined || Number.isNaN(bucket.min) ? { min: before, max: before } : bucket;
		if (isWhole) curve.push(min);
		else curve.push(...(Math.abs(max - before) < Math.abs(min - before) ? [max, min] : [min, max]));
	}
	return curve;
}
