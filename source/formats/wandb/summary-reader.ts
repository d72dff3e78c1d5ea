import { DataError } from "../../model/problem.ts";
import { isMapping, numberOf, type Value } from "../../model/value.ts";
import type { ByteSource } from "../byte-source.ts";
import { readWhole } from "../run-store/read-whole.ts";
import type { SeriesFile, SeriesReader } from "../series-format.ts";
import { jsonValue } from "./json-value.ts";
import { singleValues } from "./single-values.ts";

const maxBytes = 16 * 1024 * 1024;

/** Reads `wandb-summary.json`: the last value of each metric, written when a run ends or is synced. */
export class SummaryReader implements SeriesReader {
	readonly #facts: ReadonlyMap<string, Value>;

	/** `facts`: what the name of the folder says. */
	constructor(facts: ReadonlyMap<string, Value>) {
		this.#facts = facts;
	}

	async read(source: ByteSource): Promise<SeriesFile> {
		const text = await readWhole(source, maxBytes);
		const summary = text.trim() === "" ? new Map() : jsonValue(text);
		if (!isMapping(summary)) throw new DataError("is no mapping of names to values");
		const values = [...summary].filter(([key]) => !["_step", "_timestamp", "_runtime", "_wandb"].includes(String(key)));
		const { series, facts } = singleValues(
			values.map(([key, value]) => [String(key), value] as const),
			numberOf(summary.get("_step")) ?? 0,
			numberOf(summary.get("_timestamp")) ?? Number.NaN,
		);
		return { series, arrays: [], facts: new Map([...facts, ...this.#facts]), problems: [] };
	}
}
