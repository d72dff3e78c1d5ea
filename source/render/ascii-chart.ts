import { plot } from "asciichart";
import { tickText } from "./axis.ts";
import type { ChartOptions, ChartSegment, ChartSeries } from "./chart-series.ts";
import { downSample, finiteRange } from "./down-sample.ts";
import { fit } from "./width.ts";

/** asciichart draws one column a sample and throws on what is not finite: it gets as many finite samples as there are columns. */
export function asciiChart(series: readonly ChartSeries[], { width, height }: ChartOptions): ChartSegment[][] {
	const ranges = series.flatMap(({ values }) => finiteRange(values) ?? []);
	const min = Math.min(...ranges.map((range) => range.min));
	const max = Math.max(...ranges.map((range) => range.max));
	const labelWidth = Math.max(tickText(min).length, tickText(max).length, 6);
	const columns = width - labelWidth - 3;
	const curves = series.map(({ values }) => samples(values, columns)).filter((curve) => curve.length > 0);
	const text = plot(curves, {
		height: height - 1,
		...(max > min ? { min, max } : {}),
		padding: " ".repeat(labelWidth),
		format: (value: number) => fit(tickText(value), labelWidth, "right"),
		symbols: ["+", "|", "-", "-", "-", "\\", "/", "\\", "/", "|"],
	});
	const lines = text.split("\n").slice(0, height);
	return Array.from({ length: height }, (_, row) => [{ text: fit(lines[row] ?? "", width), series: null }]);
}

/** At most `columns` finite values: of each part the one farthest from the one before; a part without any repeats it. */
function samples(values: ArrayLike<number>, columns: number): number[] {
	const curve: number[] = [];
	for (const bucket of downSample(values, Math.min(columns, values.length))) {
		const before = curve.at(-1);
		if (bucket === undefined || Number.isNaN(bucket.min)) {
			if (before !== undefined) curve.push(before);
		} else if (before === undefined) curve.push(bucket.first);
		else curve.push(Math.abs(bucket.max - before) > Math.abs(bucket.min - before) ? bucket.max : bucket.min);
	}
	return curve;
}
