/** How what has no place in a chart is marked on the axis, below the place where it happens. */
export interface BrokenMark {
	readonly bit: number;
	readonly sign: string;
	readonly ascii: string;
	readonly name: string;
}

/** By bits that can be joined; the most telling one first. `at or below 0` is of logarithmic scales. */
export const brokenMarks: readonly BrokenMark[] = [
	{ bit: 1, sign: "×", ascii: "!", name: "NaN" },
	{ bit: 2, sign: "↑", ascii: "^", name: "inf" },
	{ bit: 4, sign: "↓", ascii: "v", name: "-inf" },
	{ bit: 8, sign: "≤", ascii: "0", name: "at or below 0" },
];

/** The bit of a value that is not finite, or not above 0. */
export function brokenBit(value: number): number {
	if (Number.isNaN(value)) return 1;
	if (Number.isFinite(value)) return 8;
	return value > 0 ? 2 : 4;
}
