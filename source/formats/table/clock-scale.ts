/** Seconds in a unit of clocks, and the values of the years 1990 to 2100 in it. */
const units = [1, 1e-3, 1e-6, 1e-9].map((seconds) => ({ seconds, from: 6.3e8 / seconds, to: 4.1e9 / seconds }));

/** Seconds in the unit of times since 1970 (seconds to nanoseconds); null where the values are none: a duration, a count. */
export function clockScale(values: Float64Array): number | null {
	let least = Number.POSITIVE_INFINITY;
	let most = Number.NEGATIVE_INFINITY;
	for (const value of values) {
		if (value < least) least = value;
		if (value > most) most = value;
	}
	return units.find(({ from, to }) => least <= most && least >= from && most <= to)?.seconds ?? null;
}
