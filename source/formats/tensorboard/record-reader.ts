/*
 * A TFRecord file (https://www.tensorflow.org/tutorials/load_data/tfrecord), uncompressed, little endian; again and again
 *
 *      0  8  length n of the data
 *      8  4  masked CRC-32C of these 8 bytes
 *     12  n  data
 *   12+n  4  masked CRC-32C of the data
 *
 * There are no marks to find the next record by: past a damaged length nothing can be found.
 */

import { DataError } from "../../model/problem.ts";
import type { ByteSource } from "../byte-source.ts";
import { readInto } from "../read-into.ts";
import { maskedCrc32c } from "./masked-crc32c.ts";

/** Is given the bytes of one record, `bytes[start, end)`, which hold only until it returns. */
export type RecordTaker = (bytes: Uint8Array, start: number, end: number) => void;

const chunk = 1 << 17;
/** What no curve needs: graphs and pictures. */
const largestRecord = 32 << 20;
/** Protocol buffers are never larger. */
const largestMessage = 2 ** 31 - 1;

/** Reads the records of a file that may grow, each once. */
export class RecordReader {
	/** Where the first record begins that was not whole, in bytes. */
	offset = 0;
	/** Whole records before `offset`, damaged ones too. */
	records = 0;
	/** Whether it could not be read to its end. */
	isLost = false;
	#damaged = 0;
	#firstDamaged = 0;
	#tooLarge = 0;

	/**
	 * Gives each new whole record to `take`, and returns what is wrong with the file so far. Records whose data is damaged
	 * are left out. Throws a DataError where the very first length is damaged: that is no record file.
	 */
	async read(source: ByteSource, take: RecordTaker): Promise<string[]> {
		let buffer = new Uint8Array(Math.max(0, Math.min(chunk, source.size - this.offset)));
		/** Bytes of a record that is not whole, at the start of the buffer. */
		let rest = 0;
		this.isLost = false;
		for (let need = 12; this.offset + need <= source.size; ) {
			if (need > buffer.length) {
				const larger = new Uint8Array(need);
				larger.set(buffer.subarray(0, rest));
				buffer = larger;
			}
			const end = Math.min(buffer.length, source.size - this.offset);
			const more = await readInto(source, buffer.subarray(rest, end), this.offset + rest);
			const bytes = buffer.subarray(0, rest + more);
			// The file has shrunk since its size was asked for.
			if (bytes.length < need) break;
			const found = this.#records(bytes, source.size, take);
			if (typeof found === "string") return [...this.#problems(), found];
			buffer.copyWithin(0, found.used, bytes.length);
			rest = bytes.length - found.used;
			need = found.need;
			if (need > largestRecord + 16 && this.offset + need <= source.size) {
				this.#tooLarge++;
				this.records++;
				this.offset += need;
				rest = 0;
				need = 12;
			}
		}
		return this.#problems();
	}

	/** The whole records at the head of `bytes`, which stand at `offset`: how many bytes they take, and how many the next one. */
	#records(bytes: Uint8Array, size: number, take: RecordTaker): { used: number; need: number } | string {
		const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
		let at = 0;
		while (at + 12 <= bytes.length) {
			if (maskedCrc32c(bytes, at, at + 8) !== view.getUint32(at + 8, true)) {
				this.isLost = true;
				if (this.records === 0) throw new DataError("not a TensorBoard event file: it begins with no record");
				return `the length of the record at byte ${this.offset} is damaged: nothing can be found after it`;
			}
			const length = view.getUint32(at, true) + view.getUint32(at + 4, true) * 2 ** 32;
			if (length > largestMessage) {
				this.isLost = true;
				return `the record at byte ${this.offset} claims ${length} bytes: nothing can be found after it`;
			}
			const end = at + 12 + length;
			if (end + 4 > bytes.length) return { used: at, need: length + 16 };
			if (maskedCrc32c(bytes, at + 12, end) === view.getUint32(end, true)) take(bytes, at + 12, end);
			// A network file system may show the last bytes of a file before they are there.
			else if (this.offset + length + 16 === size) return `the last record, at byte ${this.offset}, is damaged`;
			else if (this.#damaged++ === 0) this.#firstDamaged = this.offset;
			at = end + 4;
			this.offset += length + 16;
			this.records++;
		}
		return { used: at, need: 12 };
	}

	#problems(): string[] {
		const problems: string[] = [];
		if (this.#damaged > 0)
			problems.push(
				this.#damaged === 1
					? `the record at byte ${this.#firstDamaged} is damaged and left out`
					: `${this.#damaged} damaged records are left out, the first at byte ${this.#firstDamaged}`,
			);
		if (this.#tooLarge > 0)
			problems.push(`records left out that take more than ${largestRecord >> 20} MB: ${this.#tooLarge}`);
		return problems;
	}
}
