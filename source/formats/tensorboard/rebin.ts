/**
 * The counts of `buckets` (left edge, right edge and count of each) in `bins` equal bins between `from` and `to`: a bucket
 * that lies in several gives to each by what of it lies there. What lies outside goes to the bin at that end; buckets
 * without finite edges or with no count are left out.
 */
export function rebin(buckets: Float64Array, from: number, to: number, bins: number): Float64Array {
	const counts = new Float64Array(bins);
	// In this order it is finite where the edges are.
	const width = to / bins - from / bins;
	const binOf = (value: number): number =>
		width > 0 ? Math.min(bins - 1, Math.max(0, Math.floor(value / width - from / width))) : 0;
	for (let at = 0; at + 2 < buckets.length; at += 3) {
		const left = buckets[at]!;
		const right = buckets[at + 1]!;
		const count = buckets[at + 2]!;
		if (!Number.isFinite(left) || !Number.isFinite(right) || !(count > 0)) continue;
		const first = binOf(left);
		const last = binOf(right);
		if (first >= last) counts[first]! += count;
		else {
			const share = count / (right - left);
			counts[first]! += share * (from + (first + 1) * width - left);
			for (let bin = first + 1; bin < last; bin++) counts[bin]! += share * width;
			counts[last]! += share * (right - from - last * width);
		}
	}
	return counts;
}
