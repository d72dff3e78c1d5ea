import { float, numberOf, type Value } from "../../model/value.ts";
import type { ByteSource } from "../byte-source.ts";
import { readWhole } from "../run-store/read-whole.ts";
import { yamlMapping } from "../run-store/yaml-mapping.ts";
import type { SeriesFile, SeriesReader } from "../series-format.ts";

const maxBytes = 1024 * 1024;
/** By their numbers in `mlflow.entities.RunStatus`, from 1. */
const statuses = ["RUNNING", "SCHEDULED", "FINISHED", "FAILED", "KILLED"];

/** Reads a run's `meta.yaml`: its name, status, start and end. */
export class MetaReader implements SeriesReader {
	readonly #facts: ReadonlyMap<string, Value>;

	/** `facts`: what the path says of the run. */
	constructor(facts: ReadonlyMap<string, Value>) {
		this.#facts = facts;
	}

	async read(source: ByteSource): Promise<SeriesFile> {
		const meta = yamlMapping(await readWhole(source, maxBytes));
		const facts = new Map(this.#facts);
		const name = meta.get("run_name");
		if (typeof name === "string" && name !== "") facts.set("_mlflow.run_name", name);
		const status = statuses[(numberOf(meta.get("status")) ?? 0) - 1];
		if (status !== undefined) facts.set("_mlflow.status", status);
		for (const key of ["start_time", "end_time"]) {
			const milliseconds = numberOf(meta.get(key));
			if (milliseconds !== undefined) facts.set(`_mlflow.${key}`, float(milliseconds / 1000));
		}
		return { series: [], arrays: [], facts, problems: [] };
	}
}
