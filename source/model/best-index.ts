import type { Direction } from "./direction.ts";

/** First index of the greatest or least finite value; -1 where none is finite. */
export function bestIndex(values: Float64Array, direction: Direction): number {
	const sign = direction === "max" ? 1 : -1;
	let best = Number.NEGATIVE_INFINITY;
	let found = -1;
	for (let index = 0; index < values.length; index++) {
		const value = values[index]! * sign;
		// Never true for NaN, nor, as `best` begins with it, for -Infinity.
		if (value > best && value < Number.POSITIVE_INFINITY) {
			best = value;
			found = index;
		}
	}
	return found;
}
