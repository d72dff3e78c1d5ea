/**
 * Remembers what was asked for last: between `size` and twice `size` entries, at the cost of two Map lookups.
 * When one generation is full it becomes the old one, and what is not asked for until the next is full is dropped.
 */
export class RecentMap<Value> {
	readonly #size: number;
	#young = new Map<string, Value>();
	#old = new Map<string, Value>();

	constructor(size: number) {
		this.#size = size;
	}

	get(key: string): Value | undefined {
		const young = this.#young.get(key);
		if (young !== undefined) return young;
		const old = this.#old.get(key);
		if (old !== undefined) this.set(key, old);
		return old;
	}

	set(key: string, value: Value): void {
		this.#young.set(key, value);
		if (this.#young.size < this.#size) return;
		this.#old = this.#young;
		this.#young = new Map();
	}
}
