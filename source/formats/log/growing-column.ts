/** Numbers that become more. */
export class GrowingColumn {
	#values = new Float64Array(4);
	length = 0;

	push(value: number): void {
		if (this.length === this.#values.length) {
			const larger = new Float64Array(2 * this.length);
			larger.set(this.#values);
			this.#values = larger;
		}
		this.#values[this.length++] = value;
	}

	/** Makes it longer with NaN, where it is shorter. */
	fillTo(length: number): void {
		while (this.length < length) this.push(Number.NaN);
	}

	/** Makes it shorter, where it is longer. */
	cutTo(length: number): void {
		this.length = Math.min(this.length, length);
	}

	at(index: number): number {
		return index < this.length ? this.#values[index]! : Number.NaN;
	}

	/** All of them; seen by the caller as they are now. */
	values(): Float64Array {
		return this.#values.subarray(0, this.length);
	}
}
