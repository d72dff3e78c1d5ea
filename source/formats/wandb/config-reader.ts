import { isMapping, type Value } from "../../model/value.ts";
import type { ByteSource } from "../byte-source.ts";
import { flatFacts } from "../run-store/flat-facts.ts";
import { readWhole } from "../run-store/read-whole.ts";
import { yamlMapping } from "../run-store/yaml-mapping.ts";
import type { SeriesFile, SeriesReader } from "../series-format.ts";
import { factsFile } from "./facts-file.ts";

const maxBytes = 1024 * 1024;

/** Reads W&B's `config.yaml`: `lr: {desc: null, value: 0.1}`, and its own `wandb_version` and `_wandb`. */
export class ConfigReader implements SeriesReader {
	readonly #facts: ReadonlyMap<string, Value>;

	/** `facts`: what the name of the folder says. */
	constructor(facts: ReadonlyMap<string, Value>) {
		this.#facts = facts;
	}

	read(source: ByteSource): Promise<SeriesFile> {
		return factsFile("config.yaml", this.#facts, async () => {
			const config = new Map<Value, Value>();
			for (const [key, entry] of yamlMapping(await readWhole(source, maxBytes))) {
				if (key === "_wandb" || key === "wandb_version") continue;
				config.set(key, isMapping(entry) && entry.has("value") ? entry.get("value")! : entry);
			}
			return flatFacts(config);
		});
	}
}
