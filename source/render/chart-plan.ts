import type { ChartSeries, ChartView, ScaleKind } from "./chart-series.ts";
import { type ChartWindow, windowOf } from "./chart-window.ts";
import { ema } from "./ema.ts";
import { type Scale, scaleOver } from "./scale.ts";

/** What is to be drawn: curves, the part of each that is shown, and the scales. */
export interface ChartPlan {
	readonly x: Scale;
	readonly y: Scale;
	/** How many points have no place on a logarithmic x: theirs is at or below 0. */
	readonly outside: number;
	/** Those behind first. */
	readonly curves: readonly PlannedCurve[];
}

export interface PlannedCurve {
	/** Its place among the series that were given. */
	readonly series: number;
	readonly curve: ChartSeries;
	readonly window: ChartWindow;
}

/** Scales and parts of the curves that a view shows; the reason where nothing of them can be drawn. */
export function planChart(series: readonly ChartSeries[], view: ChartView): ChartPlan | string {
	if (series.every(({ values }) => values.length === 0)) return "no values";
	const { xScale = "linear", yScale = "linear" } = view;
	const x = xScaleOf(series, view, xScale);
	if (x === null) return xScale === "log" ? "no x above 0 for a logarithmic scale" : "no value has a finite x";
	const curves = series
		.flatMap((curve, index) => layersOf(curve, view.smoothing ?? 0).map((layer) => ({ series: index, curve: layer })))
		.map((one) => ({ ...one, window: windowOf(one.curve, x, yScale) }));
	const y = yScaleOf(curves, yScale);
	if (y === null) {
		const isZoomed = view.xRange !== undefined && view.xRange !== null;
		return `no ${yScale === "log" ? "value above 0" : "finite value"}${isZoomed ? " in this part of x" : ""}`;
	}
	const outside = xScale === "log" ? series.reduce((sum, { steps }) => sum + countUpTo0(steps), 0) : 0;
	return { x, y, outside, curves: [...curves.filter(isFaint), ...curves.filter((one) => !isFaint(one))] };
}

function countUpTo0(steps: ArrayLike<number>): number {
	let count = 0;
	while (count < steps.length && !(steps[count]! > 0)) count++;
	return count;
}

function isFaint({ curve }: PlannedCurve): boolean {
	return curve.isFaint === true;
}

/** A smoothed curve before itself as it is. The mean of a band is smoothed with its edges, for the average is linear. */
function layersOf(curve: ChartSeries, smoothing: number): ChartSeries[] {
	if (!(smoothing > 0) || curve.isFaint) return [curve];
	const weight = Math.min(smoothing, 0.999999);
	const { band: _, ...raw } = curve;
	const band = curve.band && { low: smoothed(curve.band.low, weight), high: smoothed(curve.band.high, weight) };
	return [
		{ ...raw, isFaint: true },
		{ ...raw, values: smoothed(curve.values, weight), ...(band && { band }) },
	];
}

/** What was smoothed last of each list: another part of x needs the same numbers. */
const known = new WeakMap<ArrayLike<number>, { readonly weight: number; readonly values: Float64Array }>();

function smoothed(values: ArrayLike<number>, weight: number): Float64Array {
	const before = known.get(values);
	if (before?.weight === weight && before.values.length === values.length) return before.values;
	const now = ema(values, weight);
	known.set(values, { weight, values: now });
	return now;
}

function xScaleOf(series: readonly ChartSeries[], { xRange }: ChartView, kind: ScaleKind): Scale | null {
	let [min, max] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
	const floor = kind === "log" ? 0 : Number.NEGATIVE_INFINITY;
	const isIn = (step: number) => step > floor && step < Number.POSITIVE_INFINITY;
	for (const { steps } of series) {
		let [first, last] = [0, steps.length - 1];
		while (first < steps.length && !isIn(steps[first]!)) first++;
		while (last > first && !isIn(steps[last]!)) last--;
		if (first >= steps.length) continue;
		min = Math.min(min, steps[first]!);
		max = Math.max(max, steps[last]!);
	}
	if (!(max >= min)) return null;
	const [from, to] = xRange ?? [min, max];
	const [start, end] = [isIn(from) ? from : min, isIn(to) ? to : max];
	return end > start || (xRange ?? null) === null ? scaleOver(start, end, kind) : scaleOver(min, max, kind);
}

/** Over all that is drawn: points, bands, and where lines cross the edges. */
function yScaleOf(curves: readonly PlannedCurve[], kind: ScaleKind): Scale | null {
	let [min, max] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
	const floor = kind === "log" ? 0 : Number.NEGATIVE_INFINITY;
	const take = (values: ArrayLike<number>, start: number, end: number) => {
		let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
		for (let index = start; index < end; index++) {
			const value = values[index]!;
			if (value > floor && value < Number.POSITIVE_INFINITY) {
				if (value < low) low = value;
				if (value > high) high = value;
			}
		}
		min = Math.min(min, low);
		max = Math.max(max, high);
	};
	for (const { curve, window } of curves) {
		take(curve.values, window.start, window.end);
		take([window.left, window.right], 0, 2);
		if (curve.band === undefined) continue;
		take(curve.band.low, window.start, window.end);
		take(curve.band.high, window.start, window.end);
	}
	return min <= max ? scaleOver(min, max, kind) : null;
}
