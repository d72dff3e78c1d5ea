import type { ScaleKind } from "./chart-series.ts";
import { placeOn, scaleOver, valueOn } from "./scale.ts";

/** How the part of x that a chart shows is to change. */
export interface RangeMove {
	/** How many times as wide it becomes: below 1 nearer, above 1 farther. */
	readonly factor?: number;
	/** The x that stays where it is while the width changes; the middle without it. */
	readonly about?: number | null;
	/** How far it goes to the right, in widths. */
	readonly shift?: number;
}

/** The next part of x to show, never beyond the whole and never narrower than a millionth of it; null where it is the whole. */
export function movedRange(
	shown: readonly [from: number, to: number],
	whole: readonly [from: number, to: number],
	{ factor = 1, about = null, shift = 0 }: RangeMove,
	kind: ScaleKind = "linear",
): [from: number, to: number] | null {
	const all = scaleOver(whole[0], whole[1], kind);
	const [from, to] = [placeOn(kind, shown[0]), placeOn(kind, shown[1])];
	const size = all.high - all.low;
	const width = Math.min(size, Math.max(size * 1e-6, (to - from) * factor));
	const still = about === null ? from + (to - from) / 2 : placeOn(kind, about);
	const share = to > from ? Math.max(0, Math.min(1, (still - from) / (to - from))) : 0.5;
	const start = Math.max(all.low, Math.min(all.high - width, still - share * width + shift * width));
	if (!(width < size)) return null;
	const share1 = (start - all.low) / size;
	return [valueOn(all, share1), valueOn(all, share1 + width / size)];
}
