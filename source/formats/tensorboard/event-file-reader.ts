import type { ByteSource } from "../byte-source.ts";
import type { SeriesReader } from "../series-format.ts";
import type { EventFile } from "./event-file.ts";
import { eventFileOf } from "./event-file-of.ts";
import { EventReader } from "./event-reader.ts";
import { RecordReader } from "./record-reader.ts";

/** The first event, which all files have, is of about this size and tells when it was written. */
const headSize = 64;

/** Reads an event file, and when it has grown only what is new. Throws a DataError where it is none. */
export class EventFileReader implements SeriesReader {
	#records = new RecordReader();
	#events = new EventReader();
	#head = new Uint8Array();

	async read(source: ByteSource): Promise<EventFile> {
		const head = await source.read(0, Math.min(headSize, source.size));
		if (source.size < this.#records.offset || !startsWith(head, this.#head)) {
			this.#records = new RecordReader();
			this.#events = new EventReader();
		}
		this.#head = head.slice();
		const problems = await this.#records.read(source, (bytes, start, end) => this.#events.take(bytes, start, end));
		const file = eventFileOf(this.#events.contents(), [...problems, ...this.#events.problems()]);
		return this.#events.isFull || this.#records.isLost ? { ...file, isCut: true } : file;
	}
}

function startsWith(bytes: Uint8Array, head: Uint8Array): boolean {
	return bytes.length >= head.length && head.every((byte, at) => byte === bytes[at]);
}
