import { DataError } from "../../model/problem.ts";
import { isMapping, type Value } from "../../model/value.ts";
import type { ByteSource } from "../byte-source.ts";
import { flatFacts } from "../run-store/flat-facts.ts";
import { readWhole } from "../run-store/read-whole.ts";
import type { SeriesFile, SeriesReader } from "../series-format.ts";
import { factsFile } from "./facts-file.ts";
import { jsonValue } from "./json-value.ts";
import { environmentTexts, gitTexts } from "./run-facts.ts";

const maxBytes = 1024 * 1024;
const names: ReadonlySet<string> = new Set([...environmentTexts.values(), ...gitTexts.values()]);

/** Reads `wandb-metadata.json`: where the run ran, written when it starts. */
export class MetadataReader implements SeriesReader {
	readonly #facts: ReadonlyMap<string, Value>;

	/** `facts`: what the name of the folder says. */
	constructor(facts: ReadonlyMap<string, Value>) {
		this.#facts = facts;
	}

	read(source: ByteSource): Promise<SeriesFile> {
		return factsFile("wandb-metadata.json", this.#facts, async () => {
			const text = await readWhole(source, maxBytes);
			const metadata = text.trim() === "" ? new Map() : jsonValue(text);
			if (!isMapping(metadata)) throw new DataError("is no mapping of names to values");
			const named = flatFacts(metadata)
				.entries()
				.map(([key, value]) => [`_wandb.${key}`, value] as const);
			return new Map(named.filter(([name]) => names.has(name)));
		});
	}
}
