import type { Value } from "../../model/value.ts";
import type { ByteSource } from "../byte-source.ts";
import { readWhole } from "../run-store/read-whole.ts";
import type { SeriesFile, SeriesReader } from "../series-format.ts";

const maxBytes = 1024 * 1024;

/** Reads a parameter or a tag: the file is its text, whatever it was before. */
export class TextReader implements SeriesReader {
	readonly #name: string;
	readonly #facts: ReadonlyMap<string, Value>;

	/** `facts`: what the path says of the run. */
	constructor(name: string, facts: ReadonlyMap<string, Value>) {
		this.#name = name;
		this.#facts = facts;
	}

	async read(source: ByteSource): Promise<SeriesFile> {
		const text = await readWhole(source, maxBytes);
		return { series: [], arrays: [], facts: new Map([...this.#facts, [this.#name, text]]), problems: [] };
	}
}
