/**
 * The standard deviation of values that come piece after piece. One pass: each block is read twice while it is in the
 * processor's cache, and its moments are joined to those before it (Chan, Golub, LeVeque 1979).
 */
export class Spread {
	#count = 0;
	#centre = 0;
	#squares = 0;

	add(values: Float64Array): void {
		if (this.#count === 0) this.#centre = values[0] ?? 0;
		for (let start = 0; start < values.length; start += 1024) {
			const end = Math.min(values.length, start + 1024);
			// Differences from a value of the block are small where the values are large and close.
			const origin = values[start]!;
			let sum = 0;
			for (let index = start; index < end; index++) sum += values[index]! - origin;
			const shift = sum / (end - start);
			let own = 0;
			for (let index = start; index < end; index++) {
				const difference = values[index]! - origin - shift;
				own += difference * difference;
			}
			const before = this.#count;
			this.#count += end - start;
			const away = origin + shift - this.#centre;
			this.#centre += away * ((end - start) / this.#count);
			this.#squares += own + away * away * ((before / this.#count) * (end - start));
		}
	}

	/** Of a population (`ddof=0`); null where there were no values, NaN where one was not finite, exactly 0 where all were equal. */
	get deviation(): number | null {
		return this.#count === 0 ? null : Math.sqrt(this.#squares / this.#count);
	}
}
