import type { Entry } from "./disk.ts";

/** What some folders hold, in bounded memory: the one that was added first is forgotten first. */
export class RecentListings {
	readonly #entries = new Map<string, readonly Entry[]>();
	readonly #most: number;
	#count = 0;

	/** `most`: entries of all folders together. */
	constructor(most = 100_000) {
		this.#most = most;
	}

	get(folder: string): readonly Entry[] | undefined {
		return this.#entries.get(folder);
	}

	add(folder: string, entries: readonly Entry[]): void {
		if (this.#entries.has(folder)) return;
		this.#entries.set(folder, entries);
		// An empty folder takes memory too.
		this.#count += entries.length + 1;
		for (const [first, { length }] of this.#entries) {
			if (this.#count <= this.#most) return;
			this.#entries.delete(first);
			this.#count -= length + 1;
		}
	}
}
