import type { PickleValue } from "./pickle-value.ts";

/** The values that a pickle may refer to again by number. Writers count from 0; a hostile one may begin at 2^32 - 1. */
export class PickleMemo {
	readonly #dense: PickleValue[] = [];
	readonly #sparse = new Map<number, PickleValue>();

	get size(): number {
		return this.#dense.length + this.#sparse.size;
	}

	set(index: number, value: PickleValue): void {
		if (index < this.#dense.length) this.#dense[index] = value;
		else if (index === this.#dense.length && !this.#sparse.has(index)) this.#dense.push(value);
		else this.#sparse.set(index, value);
	}

	get(index: number): PickleValue | undefined {
		return index < this.#dense.length ? this.#dense[index] : this.#sparse.get(index);
	}
}
