import { expect, test } from "vitest";
import { studentQuantile } from "../../source/query/student-quantile.ts";

/** `scipy.stats.t.ppf` of SciPy 1.17. */
const known: readonly (readonly [probability: number, freedom: number, quantile: number])[] = [
	[0.975, 1, 12.706204736174694],
	[0.975, 2, 4.302652729749462],
	[0.975, 3, 3.1824463052837078],
	[0.975, 4, 2.7764451051977934],
	[0.975, 9, 2.262157162798205],
	[0.975, 29, 2.045229642132703],
	[0.975, 30, 2.0422724563012378],
	[0.975, 100, 1.9839715185235518],
	[0.975, 1000, 1.9623390808264083],
	[0.975, 99999, 1.9599877077718442],
	[0.9, 1, 3.0776835371752544],
	[0.9, 10, 1.372183641110336],
	[0.995, 2, 9.924843200918287],
	[0.995, 99, 2.626405457280827],
	[0.5001, 4, 0.00026666667103737794],
	[0.9999, 1, 3183.098757118502],
	[0.9999, 3, 22.203742273205],
];

test.each(known)("t of %f with %i degrees of freedom", (probability, freedom, quantile) => {
	expect(Math.abs(studentQuantile(probability, freedom) / quantile - 1)).toBeLessThan(1e-8);
});

test("one and two degrees have closed forms", () => {
	for (const probability of [0.6, 0.9, 0.99, 0.99999]) {
		expect(studentQuantile(probability, 1)).toBeCloseTo(Math.tan(Math.PI * (probability - 0.5)), 6);
		const a = 4 * probability * (1 - probability);
		expect(studentQuantile(probability, 2)).toBeCloseTo(2 * (probability - 0.5) * Math.sqrt(2 / a), 8);
	}
});
