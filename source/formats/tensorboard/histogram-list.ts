import type { Allowance } from "./allowance.ts";
import type { Histogram } from "./histogram.ts";

/** About as many rows as a terminal has. TensorBoard keeps 50. */
const most = 64;

/** The histograms of a tag. Of many every second, fourth, eighth … is kept, and the last one always. */
export class HistogramList {
	#kept: Histogram[] = [];
	#last: Histogram | null = null;
	#seen = 0;
	#stride = 1;
	readonly #allowance: Allowance;

	constructor(allowance: Allowance) {
		this.#allowance = allowance;
	}

	add(histogram: Histogram): void {
		this.#last = histogram;
		if (this.#seen++ % this.#stride !== 0 || !this.#allowance.take(histogram.buckets.byteLength)) return;
		this.#kept.push(histogram);
		if (this.#kept.length <= most) return;
		this.#keep((_, index) => index % 2 === 0);
		this.#stride *= 2;
	}

	/** Drops those at `step` and after it. */
	dropFrom(step: number): void {
		if (this.#last === null) return;
		this.#keep((histogram) => histogram.step < step);
		if (this.#last.step >= step) this.#last = this.#kept.at(-1) ?? null;
	}

	histograms(): readonly Histogram[] {
		const last = this.#last;
		return last === null || this.#kept.at(-1) === last ? this.#kept.slice() : [...this.#kept, last];
	}

	#keep(isKept: (histogram: Histogram, index: number) => boolean): void {
		const kept: Histogram[] = [];
		for (const [index, histogram] of this.#kept.entries()) {
			if (isKept(histogram, index)) kept.push(histogram);
			else this.#allowance.give(histogram.buckets.byteLength);
		}
		this.#kept = kept;
	}
}
