/**
 * The t that Student's distribution with `freedom` degrees stays below with `probability` (above 0.5, below 1): 12.706 for
 * 0.975 and 1. `freedom` is a whole number from 1. Right to ten digits.
 *
 * The distribution function is the finite series of Abramowitz and Stegun, Handbook of Mathematical Functions, 26.7.3 and
 * 26.7.4: sums of positive terms in the angle θ = arctan(t / √ν). It is solved for θ by bisection.
 */
export function studentQuantile(probability: number, freedom: number): number {
	const within = 2 * probability - 1;
	let low = 0;
	let high = Math.PI / 2;
	for (let step = 0; step < 64; step++) {
		const middle = (low + high) / 2;
		if (probabilityWithin(middle, freedom) < within) low = middle;
		else high = middle;
	}
	return Math.tan((low + high) / 2) * Math.sqrt(freedom);
}

/** A(t|ν), the probability between -t and t. */
function probabilityWithin(angle: number, freedom: number): number {
	const sine = Math.sin(angle);
	const cosine = Math.cos(angle);
	const isOdd = freedom % 2 === 1;
	// The first term, and from it each next one: cos θ · 2/3 cos² θ · 4/5 cos² θ …, or 1 · 1/2 cos² θ · 3/4 cos² θ …
	let term = isOdd ? cosine : 1;
	let sum = freedom === 1 ? 0 : term;
	for (let order = isOdd ? 3 : 2; order < freedom; order += 2) {
		term *= ((order - 1) / order) * cosine * cosine;
		sum += term;
	}
	return isOdd ? ((angle + sine * sum) * 2) / Math.PI : sine * sum;
}
