import { DataError } from "../../model/problem.ts";
import type { WireReader } from "../tensorboard/wire-reader.ts";
import { KeyParts } from "./key-table.ts";

const mostParts = 64;

/** Reads the items of records, a key with a value as JSON, without copying them. */
export class ItemReader {
	/** The key. */
	readonly path = new KeyParts();
	/** Where the JSON of the value stands in `path.bytes`. */
	readonly json = { start: 0, end: 0 };
	readonly #wire: WireReader;

	constructor(wire: WireReader) {
		this.#wire = wire;
	}

	/** Reads the item that ends at `end`. */
	read(end: number): void {
		const { bytes } = this.#wire;
		const { places } = this.path;
		this.path.bytes = bytes;
		places.length = 0;
		this.json.start = this.json.end = 0;
		let keyStart = 0;
		let keyEnd = 0;
		while (this.#wire.at < end) {
			const key = this.#wire.key(end);
			if ((key & 7) !== 2) {
				this.#wire.skip(key, end);
				continue;
			}
			const stop = this.#wire.span(end);
			const start = this.#wire.at;
			if (key >>> 3 === 1) {
				keyStart = start;
				keyEnd = stop;
			} else if (key >>> 3 === 2) {
				if (places.length === 2 * mostParts) throw new DataError("a key of too many parts");
				places.push(start, stop);
			} else if (key >>> 3 === 16) {
				this.json.start = start;
				this.json.end = stop;
			}
			this.#wire.at = stop;
		}
		if (places.length === 0) places.push(keyStart, keyEnd);
	}

	/** The JSON of the value. */
	text(): string {
		const { buffer, byteOffset } = this.path.bytes;
		return Buffer.from(buffer, byteOffset + this.json.start, this.json.end - this.json.start).toString();
	}
}
