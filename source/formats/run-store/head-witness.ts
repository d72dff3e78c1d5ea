import type { ByteSource } from "../byte-source.ts";

/** Bytes that tell one file from another. */
const longest = 1024;

/** Remembers how a file began, to tell whether it has only grown since. */
export class HeadWitness {
	#head: Uint8Array = new Uint8Array();

	/** Whether `source` begins as the last one did, of which all up to `read` is known; remembers how it begins. */
	async isSame(source: ByteSource, read: number): Promise<boolean> {
		const head = await source.read(0, Math.min(longest, source.size));
		const known = this.#head;
		// A copy: what a source gives may be a part of something large.
		this.#head = Uint8Array.from(head);
		return source.size >= read && head.length >= known.length && known.every((byte, index) => byte === head[index]);
	}
}
