/** A text longer than this is not kept: what is kept has a bound in characters too. */
const longestKey = 4096;

/**
 * Keeps what was made for the texts asked for last: between `size` and twice `size` of them, at the cost of two
 * Map lookups. When one generation is full it becomes the old one, and what nobody asks for until the next one
 * is full goes away.
 */
export class RecentMap<Value> {
	readonly #size: number;
	#young = new Map<string, Value>();
	#old = new Map<string, Value>();

	constructor(size: number) {
		this.#size = size;
	}

	/** What `make` returned for this key, called again only when that is no longer kept. */
	get(key: string, make: (key: string) => Value): Value {
		const young = this.#young.get(key);
		if (young !== undefined) return young;
		const value = this.#old.get(key) ?? make(key);
		if (key.length <= longestKey) this.#keep(key, value);
		return value;
	}

	#keep(key: string, value: Value): void {
		this.#young.set(key, value);
		if (this.#young.size < this.#size) return;
		this.#old = this.#young;
		this.#young = new Map();
	}
}
