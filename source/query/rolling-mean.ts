/**
 * The mean of each `window` values that follow each other: n - window + 1 of them, none where there are fewer values. The
 * k-th ends with the value at k + window - 1. NaN and infinities stay in the windows that hold them.
 *
 * Each window is the end of one block of that length and the start of the next: sums of both are made by adding alone, so
 * that it takes n steps whatever the window is, and nothing of an earlier value is left in a later mean.
 */
export function rollingMean(values: Float64Array, window: number): Float64Array {
	const means = new Float64Array(Math.max(0, values.length - window + 1));
	if (means.length === 0) return means;
	// Sums of what is this large overflow; a power of two loses nothing of it.
	const factor = values.some((value) => Math.abs(value) > 2 ** 960 && Number.isFinite(value)) ? 2 ** -64 : 1;
	const ends = new Float64Array(window + 1);
	for (let block = 0; block < values.length; block += window) {
		let start = 0;
		const stop = Math.min(values.length, block + window);
		for (let index = block; index < stop; index++) {
			start += values[index]! * factor;
			const first = index - window + 1;
			if (first >= 0) means[first] = (ends[index - block + 1]! + start) / window / factor;
		}
		ends[window] = 0;
		for (let place = stop - block - 1; place >= 0; place--)
			ends[place] = ends[place + 1]! + values[block + place]! * factor;
	}
	return means;
}
