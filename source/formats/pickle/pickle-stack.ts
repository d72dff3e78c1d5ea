import type { PickleValue } from "./pickle-value.ts";

/** The stack of a pickle's machine. A mark keeps what is below it out of reach. Errors are RangeErrors that say what is missing. */
export class PickleStack {
	readonly #values: PickleValue[] = [];
	readonly #fences: number[] = [];
	/** Where the values above the last mark begin. */
	#fence = 0;

	push(value: PickleValue): void {
		this.#values.push(value);
	}

	mark(): void {
		this.#fences.push(this.#fence);
		this.#fence = this.#values.length;
	}

	top(): PickleValue {
		if (this.#values.length <= this.#fence) throw new RangeError("a value is missing");
		return this.#values.at(-1)!;
	}

	pop(): PickleValue {
		const value = this.top();
		this.#values.pop();
		return value;
	}

	/** The topmost values, the lowest first. */
	popSome(count: number): PickleValue[] {
		if (this.#values.length < this.#fence + count) throw new RangeError("a value is missing");
		return this.#values.splice(-count);
	}

	/** The values above the last mark, which goes too. */
	popMarked(): PickleValue[] {
		const outer = this.#fences.pop();
		if (outer === undefined) throw new RangeError("a mark is missing");
		const values = this.#values.splice(this.#fence);
		this.#fence = outer;
		return values;
	}

	/** Removes the topmost value, or the mark that is topmost. */
	drop(): void {
		if (this.#values.length === this.#fence && this.#fences.length > 0) this.popMarked();
		else this.pop();
	}
}
