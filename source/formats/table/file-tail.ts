import type { ByteSource } from "../byte-source.ts";
import { readInto } from "../read-into.ts";

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

	/**
	 * The bytes that are new, in pieces, each of which holds only until the next one is asked for; those behind the first `most`
	 * of the file are left alone.
	 */
	async *unread(source: ByteSource, most: number = Number.POSITIVE_INFINITY): AsyncGenerator<Buffer> {
		const end = Math.min(source.size, most);
		const piece = Buffer.allocUnsafeSlow(Math.max(0, Math.min(chunk, end - this.#place)));
		while (this.#place < end) {
			const length = await readInto(source, piece.subarray(0, end - this.#place), this.#place);
			if (length === 0) return;
			const bytes = piece.subarray(0, length);
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
