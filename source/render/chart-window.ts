import { shareOf } from "./axis.ts";
import type { ChartSeries, ScaleKind } from "./chart-series.ts";
import { placeOn, type Scale } from "./scale.ts";

/** The part of a curve that a chart shows. */
export interface ChartWindow {
	/** Indices of the points inside, `end` exclusive. */
	readonly start: number;
	readonly end: number;
	/** Where the line from the point before comes in at the left edge, and where that to the point after leaves at the right one; NaN where there is none. */
	readonly left: number;
	readonly right: number;
}

/** Finds the part of a curve inside a scale: by halving, for x never falls. */
export function windowOf({ steps, values }: ChartSeries, x: Scale, yKind: ScaleKind): ChartWindow {
	const first = x.only ?? x.min;
	const start = firstFrom(steps, (step) => step >= first);
	const last = x.only ?? x.max;
	const end = Math.max(
		start,
		firstFrom(steps, (step) => step > last),
	);
	const between = (a: number, at: number) => {
		if (a < 0 || a + 1 >= values.length) return Number.NaN;
		const places = { min: placeOn(x.kind, steps[a]!), max: placeOn(x.kind, steps[a + 1]!) };
		const share = shareOf(placeOn(x.kind, at), places);
		const [from, to] = [placeOn(yKind, values[a]!), placeOn(yKind, values[a + 1]!)];
		const place = from * (1 - share) + to * share;
		const value = yKind === "log" ? 10 ** place : place;
		return Number.isFinite(value) ? value : Number.NaN;
	};
	return {
		start,
		end,
		left: start < steps.length && steps[start] === first ? Number.NaN : between(start - 1, first),
		right: end > start && steps[end - 1] === last ? Number.NaN : between(end - 1, last),
	};
}

/** The first index of which a test that stays true is true; the length where there is none. */
function firstFrom(steps: ArrayLike<number>, test: (step: number) => boolean): number {
	let [low, high] = [0, steps.length];
	while (low < high) {
		const middle = (low + high) >>> 1;
		if (test(steps[middle]!)) high = middle;
		else low = middle + 1;
	}
	return low;
}
