import type { Allowance } from "./allowance.ts";
import { Tag } from "./tag.ts";

const mostTags = 4096;
const longestTag = 4096;

/** The tags of a file by their names. */
export class TagTable {
	/** How many values had tags that are not kept. */
	leftOut = 0;
	readonly #tags = new Map<string, Tag>();
	readonly #allowance: Allowance;
	#last: Tag | null = null;

	constructor(allowance: Allowance) {
		this.#allowance = allowance;
	}

	/** The tag whose name is `bytes[start, end)`; undefined where there are too many. */
	at(bytes: Uint8Array, start: number, end: number): Tag | undefined {
		// Writers go round their tags in one order, and this spares a text a value.
		const guess = this.#last?.next;
		if (guess && isSame(guess.bytes, bytes, start, end)) {
			this.#last = guess;
			return guess;
		}
		const tag = this.#find(bytes, start, end);
		if (tag === undefined) {
			this.leftOut++;
			return undefined;
		}
		if (this.#last !== null) this.#last.next = tag;
		this.#last = tag;
		return tag;
	}

	/** In the order in which they came first. */
	all(): Iterable<Tag> {
		return this.#tags.values();
	}

	#find(bytes: Uint8Array, start: number, end: number): Tag | undefined {
		if (end - start > longestTag) return undefined;
		const own = bytes.subarray(start, end);
		const name = Buffer.from(own.buffer, own.byteOffset, own.length).toString();
		const known = this.#tags.get(name);
		if (known !== undefined || this.#tags.size === mostTags) return known;
		const tag = new Tag(name, own.slice(), this.#allowance);
		this.#tags.set(name, tag);
		return tag;
	}
}

function isSame(own: Uint8Array, bytes: Uint8Array, start: number, end: number): boolean {
	if (own.length !== end - start) return false;
	// Names differ at their ends sooner than at their beginnings.
	for (let at = own.length - 1; at >= 0; at--) if (own[at] !== bytes[start + at]) return false;
	return true;
}
