import type { Value } from "../../model/value.ts";
import type { ByteSource } from "../byte-source.ts";
import { HeadWitness } from "../run-store/head-witness.ts";
import type { SeriesFile, SeriesReader } from "../series-format.ts";
import { RunRecords } from "./run-records.ts";
import { TransactionLog } from "./transaction-log.ts";

const maxBytes = 256 * 1024 * 1024;

/** Reads the log of one run, `run-<id>.wandb`; of one that has grown only what is new. */
export class LogReader implements SeriesReader {
	readonly #facts: ReadonlyMap<string, Value>;
	readonly #maxBytes: number;
	readonly #head = new HeadWitness();
	#log = new TransactionLog();
	#records: RunRecords;

	/** `facts`: what the names of file and folder say. `limit` bounds the memory of the values, in bytes. */
	constructor(facts: ReadonlyMap<string, Value>, limit = maxBytes) {
		this.#facts = facts;
		this.#maxBytes = limit;
		this.#records = new RunRecords(facts, limit);
	}

	async read(source: ByteSource): Promise<SeriesFile> {
		if (!(await this.#head.isSame(source, this.#log.offset))) {
			this.#log = new TransactionLog();
			this.#records = new RunRecords(this.#facts, this.#maxBytes);
		}
		await this.#log.read(source, (bytes, start, end) => this.#records.take(bytes, start, end));
		return this.#records.file(this.#log.problems);
	}
}
