/*
 * Protocol buffers on the wire (https://protobuf.dev/programming-guides/encoding): a message is fields one after the
 * other, each a varint of its number * 8 + its wire type, then
 *
 *   0  a varint: 7 bits a byte, the lowest first, all bytes but the last with bit 7 set
 *   1  8 bytes, little endian
 *   2  a varint n, then n bytes: a string, a nested message, or numbers one after the other ("packed")
 *   5  4 bytes, little endian
 */

import { DataError } from "../../model/problem.ts";

/** One for all: a file can hold a million broken messages. */
const broken = new DataError("not a protocol buffer");

/**
 * Walks over messages without copying them. Nothing is read past the end of the message that is asked about; all methods
 * throw a DataError where a field does not fit in it.
 */
export class WireReader {
	bytes: Uint8Array = new Uint8Array();
	/** The next byte to read. */
	at = 0;
	/** On `bytes`. */
	view: DataView = new DataView(new ArrayBuffer(0));
	#high = 0;

	/** Goes to `at` of `bytes`. */
	open(bytes: Uint8Array, at: number): void {
		if (this.bytes !== bytes) {
			this.bytes = bytes;
			this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
		}
		this.at = at;
	}

	/** The next field: its number * 8 + its wire type. */
	key(end: number): number {
		const key = this.uint64(end);
		if (key < 8 || key > 0xffffffff) throw broken;
		return key;
	}

	/** Passes over the value of the field `key`. */
	skip(key: number, end: number): void {
		switch (key & 7) {
			case 0:
				this.uint64(end);
				return;
			case 1:
				this.#advance(8, end);
				return;
			case 2:
				this.at = this.span(end);
				return;
			case 5:
				this.#advance(4, end);
				return;
		}
		// Groups, which none of these messages has.
		throw broken;
	}

	/** The end of the string or message that comes next, which begins where the reader stands then. */
	span(end: number): number {
		const length = this.uint64(end);
		if (length > end - this.at) throw broken;
		return this.at + length;
	}

	/** A varint; beyond 2^53 rounded. */
	uint64(end: number): number {
		const first = this.#byte(end);
		if (first < 0x80) return first;
		const low = this.#long(first, end) >>> 0;
		return (this.#high >>> 0) * 2 ** 32 + low;
	}

	/** As `uint64`, in two's complement: ints of any width. */
	int64(end: number): number {
		const first = this.#byte(end);
		if (first < 0x80) return first;
		const low = this.#long(first, end) >>> 0;
		return this.#high * 2 ** 32 + low;
	}

	double(end: number): number {
		this.#advance(8, end);
		return this.view.getFloat64(this.at - 8, true);
	}

	float(end: number): number {
		this.#advance(4, end);
		return this.view.getFloat32(this.at - 4, true);
	}

	/** The text of `bytes[at, end)`; what is no UTF-8 becomes U+FFFD. */
	text(end: number): string {
		const { buffer, byteOffset } = this.bytes;
		const text = Buffer.from(buffer, byteOffset + this.at, end - this.at).toString();
		this.at = end;
		return text;
	}

	#byte(end: number): number {
		if (this.at >= end) throw broken;
		return this.bytes[this.at++]!;
	}

	/** The low 32 bits of a varint of more than one byte; the high ones are left in `#high`. */
	#long(first: number, end: number): number {
		let low = first & 0x7f;
		let high = 0;
		for (let shift = 7; shift < 70; shift += 7) {
			const byte = this.#byte(end);
			const bits = byte & 0x7f;
			if (shift < 32) low |= bits << shift;
			// The fifth byte belongs to both halves.
			if (shift === 28) high = bits >>> 4;
			else if (shift > 28) high |= bits << (shift - 32);
			if (byte < 0x80) {
				this.#high = high;
				return low;
			}
		}
		throw broken;
	}

	#advance(count: number, end: number): void {
		if (count > end - this.at) throw broken;
		this.at += count;
	}
}
