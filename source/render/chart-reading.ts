import type { PlannedCurve } from "./chart-plan.ts";
import type { ChartSeries } from "./chart-series.ts";

/** What a curve has under the cursor: its point nearest to it. */
export interface ChartReading {
	/** The curve's place among the series. */
	readonly series: number;
	readonly label: string;
	readonly index: number;
	readonly x: number;
	readonly value: number;
	/** null where the chart is not smoothed. */
	readonly smoothed: number | null;
	/** Edges of the band; null where there is none. */
	readonly low: number | null;
	readonly high: number | null;
}

/** The reading of each curve; null for one that is faint, or ends before the cursor or begins after it. */
export function readingsAt(
	cursor: number,
	series: readonly ChartSeries[],
	curves: readonly PlannedCurve[],
): (ChartReading | null)[] {
	const drawn = new Map(curves.filter(({ curve }) => !curve.isFaint).map((one) => [one.series, one.curve]));
	return series.map((raw, at) => {
		const shown = drawn.get(at);
		const { steps, values, label } = raw;
		if (shown === undefined || !(steps[0]! <= cursor && steps[steps.length - 1]! >= cursor)) return null;
		const index = nearest(steps, cursor);
		return {
			...{ series: at, label, index, x: steps[index]!, value: values[index]! },
			smoothed: shown.values === values ? null : shown.values[index]!,
			low: shown.band?.low[index] ?? null,
			high: shown.band?.high[index] ?? null,
		};
	});
}

/** Of equally near ones the last, for it is the one that was written last. */
function nearest(steps: ArrayLike<number>, cursor: number): number {
	let [low, high] = [0, steps.length - 1];
	while (low < high) {
		const middle = (low + high + 1) >>> 1;
		if (steps[middle]! <= cursor) low = middle;
		else high = middle - 1;
	}
	const next = low + 1;
	return next < steps.length && steps[next]! - cursor < cursor - steps[low]! ? next : low;
}
