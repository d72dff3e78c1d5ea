/** A row of numbers that grows, in as little memory as they need. */
export class GrowingNumbers<Row extends Uint32Array<ArrayBuffer> | Float64Array<ArrayBuffer>> {
	#row: Row;
	#length = 0;

	constructor(row: Row) {
		this.#row = row;
	}

	static codes(): GrowingNumbers<Uint32Array<ArrayBuffer>> {
		return new GrowingNumbers(new Uint32Array(16));
	}

	static floats(): GrowingNumbers<Float64Array<ArrayBuffer>> {
		return new GrowingNumbers(new Float64Array(16));
	}

	get length(): number {
		return this.#length;
	}

	at(place: number): number {
		return this.#row[place]!;
	}

	push(value: number): void {
		if (this.#length === this.#row.length) this.#grow();
		this.#row[this.#length++] = value;
	}

	/** The numbers so far; what is pushed later is not in it. */
	view(): Row {
		return this.#row.subarray(0, this.#length) as Row;
	}

	#grow(): void {
		const size = Math.ceil(this.#row.length * 1.5);
		const larger = this.#row instanceof Uint32Array ? new Uint32Array(size) : new Float64Array(size);
		larger.set(this.#row);
		this.#row = larger as Row;
	}
}
