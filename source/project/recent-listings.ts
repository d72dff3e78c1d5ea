import type { Entry } from "./disk.ts";

type Listings = Map<string, readonly Entry[]>;

/** What some folders hold, in bounded memory: those that were added last, and as many of those before. */
export class RecentListings {
	readonly #most: number;
	#now: Listings = new Map();
	/** Forgotten as a whole: to take the first out of a map again and again is to walk over all that were taken before. */
	#before: Listings = new Map();
	#count = 0;

	/** `most`: entries of all folders together, twice. */
	constructor(most = 50_000) {
		this.#most = most;
	}

	get(folder: string): readonly Entry[] | undefined {
		return this.#now.get(folder) ?? this.#before.get(folder);
	}

	add(folder: string, entries: readonly Entry[]): void {
		if (this.#now.has(folder)) return;
		// An empty folder takes memory too.
		const size = entries.length + 1;
		if (this.#count + size > this.#most) {
			this.#before = this.#now;
			this.#now = new Map();
			this.#count = 0;
		}
		if (size > this.#most) return;
		this.#now.set(folder, entries);
		this.#count += size;
	}
}
