import { shareOf } from "./axis.ts";
import type { ScaleKind } from "./chart-series.ts";

/** What an axis spans. */
export interface Scale {
	readonly kind: ScaleKind;
	/** In units of the data. */
	readonly min: number;
	readonly max: number;
	/** The ends as the axis counts, with `high` above `low`: the data's own, or their decimal logarithms. */
	readonly low: number;
	readonly high: number;
	/** The one value of the data, if it has only one: the ends then leave room around it. */
	readonly only: number | null;
}

/** The scale over finite data from `min` to `max`, both above 0 where it is logarithmic. */
export function scaleOver(min: number, max: number, kind: ScaleKind): Scale {
	const [low, high] = [placeOn(kind, min), placeOn(kind, max)];
	if (high > low) return { kind, min, max, low, high, only: null };
	const room = kind === "log" ? 0.5 : Math.abs(low) * 0.5 || 0.5;
	const ends = [Math.max(low - room, -Number.MAX_VALUE), Math.min(low + room, Number.MAX_VALUE)] as const;
	return { kind, min, max, low: ends[0], high: ends[1], only: min };
}

/** A value as an axis counts; NaN where it has no place on it. */
export function placeOn(kind: ScaleKind, value: number): number {
	if (kind === "linear") return value;
	return value > 0 ? Math.log10(value) : Number.NaN;
}

/** Where a value lies: 0 at `min`, 1 at `max`. */
function shareOn({ kind, low, high }: Scale, value: number): number {
	return shareOf(placeOn(kind, value), { min: low, max: high });
}

/** The one of `count` places in a row, from 0 at the least value, that is nearest to a value. */
export function slotOn(scale: Scale, value: number, count: number): number {
	return Math.max(0, Math.min(count - 1, Math.round(shareOn(scale, value) * (count - 1))));
}

/** The value at a share of an axis. */
export function valueOn({ kind, low, high }: Scale, share: number): number {
	const place = low * (1 - share) + high * share;
	return kind === "log" ? 10 ** place : place;
}
