/*
 * W&B's transaction log (https://github.com/wandb/wandb/blob/main/core/pkg/leveldb/record.go), little endian: the log of
 * LevelDB (https://github.com/google/leveldb/blob/main/doc/log_format.md) with a header of its own and a plain CRC-32.
 *
 *   0  4  :W&B
 *   4  2  0xbee1
 *   6  1  version 0
 *   7  .  chunks, in blocks of 32,768 bytes from the start of the file:
 *
 *      0  4  CRC-32 of the type and the data
 *      4  2  length n of the data
 *      6  1  type: 1 a whole record, 2 its first chunk, 3 one in the middle, 4 its last
 *      7  n  data
 *
 * No chunk goes over the end of its block, and where fewer than 7 bytes are left in a block they are zero. After damage the
 * next block is the next place where a chunk is known to begin.
 */

import { crc32 } from "node:zlib";
import { DataError } from "../../model/problem.ts";
import type { ByteSource } from "../byte-source.ts";
import { ProblemList } from "../run-store/problem-list.ts";

/** Is given the bytes of one record, `bytes[start, end)`, which hold only until it returns. */
export type RecordTaker = (bytes: Uint8Array, start: number, end: number) => void;

const magic = Uint8Array.of(0x3a, 0x57, 0x26, 0x42, 0xe1, 0xbe, 0);
const headerSize = 7;
const blockSize = 32768;
const windowSize = 32 * blockSize;
/** No curve needs more: W&B itself cuts off what it uploads far below. */
const largestRecord = 32 * 1024 * 1024;

/** Reads the records of a log that may grow, each once. */
export class TransactionLog {
	/** Where the first chunk begins that is not read, in bytes. */
	offset = 0;
	readonly #problems = new ProblemList();
	/** Damage in the last block, where it may still be being written. */
	#tail: string | null = null;
	/** The chunks of a record whose last one has not come, and where it begins; -1 where there is none. */
	#parts: Uint8Array[] = [];
	#partsSize = 0;
	#partsStart = -1;
	/** Whether chunks are passed over until a record begins. */
	#isLost = false;

	/** What is wrong with the log so far. */
	get problems(): readonly string[] {
		return this.#tail === null ? this.#problems.lines() : [...this.#problems.lines(), this.#tail];
	}

	/** Gives each new whole record to `take`. Throws a DataError where the file is no such log. */
	async read(source: ByteSource, take: RecordTaker): Promise<void> {
		this.#tail = null;
		if (this.offset === 0) {
			const head = await source.read(0, magic.length);
			if (head.some((byte, index) => byte !== magic[index]))
				throw new DataError("not a log of W&B: it does not begin with :W&B and version 0");
			if (head.length < magic.length) return;
			this.offset = magic.length;
		}
		while (this.offset < source.size) {
			const end = Math.min(source.size, this.offset - (this.offset % blockSize) + windowSize);
			const bytes = await source.read(this.offset, end);
			const used = this.#chunks(bytes, source.size, take);
			this.offset += used;
			if (used < bytes.length || bytes.length === 0) return;
		}
	}

	/** Takes the chunks of `bytes`, which stand at `offset`, up to one that is not whole, or damaged and may still be written. */
	#chunks(bytes: Uint8Array, size: number, take: RecordTaker): number {
		const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
		let at = 0;
		while (at < bytes.length) {
			const place = this.offset + at;
			const room = blockSize - (place % blockSize);
			const isPadding = room < headerSize;
			if (isPadding && at + room > bytes.length) break;
			if (isPadding) {
				at += room;
				continue;
			}
			if (at + headerSize > bytes.length) break;
			const length = view.getUint16(at + 4, true);
			const type = bytes[at + 6]!;
			const end = at + headerSize + length;
			const fits = type >= 1 && type <= 4 && length <= room - headerSize;
			if (fits && end > bytes.length) break;
			if (fits && crc32(bytes.subarray(at + 6, end)) === view.getUint32(at, true)) {
				this.#chunk(type, bytes, at + headerSize, end, place, take);
				at = end;
				continue;
			}
			const damage = `bytes ${place} to ${Math.min(size, place + room)} are damaged`;
			if (place + room > size) {
				this.#tail = damage;
				break;
			}
			this.#problems.add(damage);
			this.#forget();
			this.#isLost = true;
			at += room;
		}
		return Math.min(at, bytes.length);
	}

	#chunk(type: number, bytes: Uint8Array, start: number, end: number, place: number, take: RecordTaker): void {
		if (type <= 2) {
			if (this.#partsStart >= 0) this.#problems.add(`the record at byte ${this.#partsStart} has no end`);
			this.#forget();
			this.#isLost = false;
			if (type === 1) {
				take(bytes, start, end);
				return;
			}
			this.#partsStart = place;
		} else if (this.#isLost) return;
		else if (this.#partsStart < 0) {
			this.#problems.add(`the record that goes on at byte ${place} has no beginning`);
			this.#isLost = true;
			return;
		}
		this.#partsSize += end - start;
		if (this.#partsSize > largestRecord) {
			this.#problems.add(
				`the record at byte ${this.#partsStart} takes more than ${largestRecord} bytes and is left out`,
			);
			this.#forget();
			this.#isLost = true;
			return;
		}
		if (end > start) this.#parts.push(bytes.slice(start, end));
		if (type !== 4) return;
		const whole = Buffer.concat(this.#parts);
		this.#forget();
		take(whole, 0, whole.length);
	}

	#forget(): void {
		this.#parts = [];
		this.#partsSize = 0;
		this.#partsStart = -1;
	}
}
