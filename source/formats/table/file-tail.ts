import type { ByteSource } from "../byte-source.ts";

/** Bytes that are read at a time. */
const chunk = 1 << 17;
/** Bytes at the start and before the end of what was read that tell whether a file is still the one it was. */
const window = 1024;

/** Reads a file that only grows, each byte once. */
export class FileTail {
	#place = 0;
	#head: Buffer = Buffer.alloc(0);
	#tail: Buffer = Buffer.alloc(0);

	/** Bytes read so far. */
	get place(): number {
		return this.#place;
	}

	/** Whether what was read is still there, by its first and last bytes; where not, reading begins anew. */
	async isSame(source: ByteSource): Promise<boolean> {
		const isSame =
			source.size >= this.#place &&
			this.#head.equals(await source.read(0, this.#head.length)) &&
			(this.#place <= window || this.#tail.equals(await source.read(this.#place - this.#tail.length, this.#place)));
		if (!isSame) this.rewind();
		return isSame;
	}

	/** Begins anew. */
	rewind(): void {
		this.#place = 0;
	}

	/** The bytes that are new, in pieces; those behind the first `most` of the file are left alone. */
	async *unread(source: ByteSource, most: number = Number.POSITIVE_INFINITY): AsyncGenerator<Buffer> {
		const end = Math.min(source.size, most);
		while (this.#place < end) {
			const read = await source.read(this.#place, Math.min(end, this.#place + chunk));
			if (read.length === 0) return;
			const bytes = Buffer.from(read.buffer, read.byteOffset, read.length);
			if (this.#place < window) {
				const known = this.#head.subarray(0, this.#place);
				this.#head = Buffer.concat([known, bytes.subarray(0, window - this.#place)]);
			}
			this.#tail = Buffer.from(bytes.subarray(-window));
			this.#place += bytes.length;
			yield bytes;
		}
	}
}
