import { float } from "../model/value.ts";
import { finiteRange } from "./down-sample.ts";
import { numberText } from "./number-text.ts";

/** What an axis spans; `max` is above `min`. */
export interface Range {
	readonly min: number;
	readonly max: number;
	/** The one value of the data, if it has only one: the range is room around it. */
	readonly only: number | null;
}

/** The finite range of several lists; a single value gets room around it. */
export function rangeOf(lists: readonly ArrayLike<number>[]): Range {
	const ranges = lists.flatMap((list) => finiteRange(list) ?? []);
	const min = Math.min(...ranges.map((range) => range.min));
	const max = Math.max(...ranges.map((range) => range.max));
	if (max > min) return { min, max, only: null };
	const room = Math.abs(min) * 0.5 || 0.5;
	return { min: Math.max(min - room, -Number.MAX_VALUE), max: Math.min(max + room, Number.MAX_VALUE), only: min };
}

/** Where a value lies in a range: 0 at `min`, 1 at `max`. */
export function shareOf(value: number, { min, max }: Pick<Range, "min" | "max">): number {
	// Halved only where it must be: halves of the smallest doubles are 0, and a range over all doubles overflows.
	return Number.isFinite(max - min) ? (value - min) / (max - min) : (value / 2 - min / 2) / (max / 2 - min / 2);
}

/** Round numbers over a range, at most `count` of them and close to that many: steps of 1, 2 or 5 times a power of ten. */
export function roundTicks(min: number, max: number, count: number): number[] {
	if (!(max > min) || count < 2) return [min];
	const raw = max / (count - 1) - min / (count - 1);
	const power = 10 ** Math.floor(Math.log10(raw));
	let finer: readonly number[] = [];
	for (const factor of [0.5, 1, 2, 5, 10]) {
		const ticks = multiples(factor * power, min, max, count * 20);
		if (ticks.length <= count) {
			// A tick alone gives no scale: then the outer ones of the finer step.
			const enough = ticks.length > 1 || finer.length < 2 ? ticks : [finer[0]!, finer.at(-1)!];
			return enough.length === 0 ? [min] : enough;
		}
		finer = ticks;
	}
	return [min];
}

/** The first `count` multiples of a step in a range. */
function multiples(step: number, min: number, max: number, count: number): number[] {
	const ticks: number[] = [];
	// Rounded to the digits of the step: 0.1 × 3 is 0.3 on an axis. A narrow range far from 0 needs more of them.
	const size = Math.max(Math.abs(min), Math.abs(max)) / step;
	const digits = Math.min(17, Math.max(12, Math.ceil(Math.log10(size)) + 2));
	for (let index = Math.ceil(min / step - 1e-9); index * step <= max + step * 1e-9 && ticks.length < count; index++) {
		const tick = Number((index * step).toPrecision(digits));
		// Past 2 ** 53 an index no longer rises by one.
		if (tick === ticks.at(-1)) break;
		ticks.push(tick);
	}
	return ticks;
}

/** A number on an axis. */
export function tickText(value: number): string {
	return Number.isInteger(value) && Math.abs(value) < 1e6 ? String(value) : numberText(float(value));
}
