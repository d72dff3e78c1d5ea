import { mean } from "./moments.ts";

const resamples = 9999;
const seed = 0x2545f491;

/**
 * The interval in which the mean of a sample lies with 95 %, by bootstrap: the 2.5th and 97.5th percentile of the means of
 * 9,999 samples drawn from it with replacement (Efron 1979), between two of them linear, as numpy's. The draws are the
 * same every time. null for less than two values. Of few values it is too narrow: three of them have but ten means.
 */
export function bootstrapInterval(values: Float64Array): readonly [low: number, high: number] | null {
	const n = values.length;
	if (n < 2) return null;
	const random = generator(seed);
	const means = new Float64Array(resamples);
	const drawn = new Float64Array(n);
	for (let index = 0; index < resamples; index++) {
		for (let place = 0; place < n; place++) drawn[place] = values[Math.floor(random() * n)]!;
		means[index] = mean(drawn, 0, n)!;
	}
	means.sort();
	return [percentile(means, 0.025), percentile(means, 0.975)];
}

function percentile(sorted: Float64Array, share: number): number {
	const place = share * (sorted.length - 1);
	const low = Math.floor(place);
	return sorted[low]! + (sorted[Math.min(low + 1, sorted.length - 1)]! - sorted[low]!) * (place - low);
}

/** Numbers from 0 to 1, 1 excluded: xorshift128 (Marsaglia 2003, Xorshift RNGs, p. 5), its state filled from one word. */
function generator(start: number): () => number {
	let [x, y, z, w] = [start, 362436069, 521288629, 88675123];
	return () => {
		const t = x ^ (x << 11);
		[x, y, z] = [y, z, w];
		w = w ^ (w >>> 19) ^ (t ^ (t >>> 8));
		return (w >>> 0) / 2 ** 32;
	};
}
