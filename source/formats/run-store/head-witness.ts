import type { ByteSource } from "../byte-source.ts";

/** Bytes that tell one file from another. */
const longest = 1024;

interface Witness {
	readonly start: number;
	readonly bytes: Uint8Array;
}

const nothing: Witness = { start: 0, bytes: new Uint8Array() };

/** Remembers how a file began and how what was read of it ended, to tell whether it has only grown since. */
export class HeadWitness {
	#head = nothing;
	/** What stands before the last place up to which the file was known. */
	#known = nothing;
	/** What stands at its end: how much of that will be known the next time is not told yet. */
	#end = nothing;

	/** Whether `source` is the last one, of which all up to `read` is known, and has only grown; remembers what it is now. */
	async isSame(source: ByteSource, read: number): Promise<boolean> {
		const { start, bytes } = this.#end;
		const known = read > start ? { start, bytes: bytes.subarray(0, read - start) } : this.#known;
		const isSame = source.size >= read && (await holds(source, this.#head)) && (await holds(source, known));
		this.#known = isSame ? known : nothing;
		if (!isSame || this.#head.bytes.length < longest) this.#head = await witness(source, 0, longest);
		this.#end = await witness(source, source.size - longest, source.size);
		return isSame;
	}
}

async function holds(source: ByteSource, { start, bytes }: Witness): Promise<boolean> {
	const now = await source.read(start, start + bytes.length);
	return now.length >= bytes.length && bytes.every((byte, index) => byte === now[index]);
}

async function witness(source: ByteSource, from: number, to: number): Promise<Witness> {
	const start = Math.max(from, 0);
	// A copy: what a source gives may be a part of something large.
	return { start, bytes: Uint8Array.from(await source.read(start, Math.min(to, source.size))) };
}
