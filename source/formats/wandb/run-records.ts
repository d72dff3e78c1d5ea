/*
 * The records of a W&B log: protocol buffers (https://github.com/wandb/wandb/blob/main/wandb/proto/wandb_internal.proto),
 * number and name of the fields that are read:
 *
 *   Record         2 history, 3 summary, 5 config, 12 metric, 17 run, 18 exit, 26 environment
 *   HistoryRecord  1 item, again and again; 2 step {1 num}
 *   SummaryRecord  1 update, 2 remove: items; what comes later counts
 *   ConfigRecord   1 update, 2 remove: items
 *   item           1 key, or 2 nested_key, again and again; 16 value_json
 *   RunRecord      4 config, 10 tags, 17 start_time {1 seconds, 2 nanos}, 21 git, and texts
 *   Environment    9 git, and texts
 *   Git            1 remote_url, 2 commit
 *   MetricRecord   1 name, 4 step_metric, 5 step_metric_index: the metric record it names, counted from 1
 *   ExitRecord     1 exit_code
 */

import { DataError } from "../../model/problem.ts";
import { float, type Value } from "../../model/value.ts";
import { flatFacts } from "../run-store/flat-facts.ts";
import { ProblemList } from "../run-store/problem-list.ts";
import type { SeriesFile } from "../series-format.ts";
import { columnRole } from "../table/column-role.ts";
import { WireReader } from "../tensorboard/wire-reader.ts";
import { ConfigTree } from "./config-tree.ts";
import { ItemReader } from "./item-reader.ts";
import { jsonValue } from "./json-value.ts";
import { longestKey } from "./key-table.ts";
import { LoggedValues } from "./logged-values.ts";
import { environmentTexts, gitTexts, runTexts } from "./run-facts.ts";

const mostMetrics = 4096;
/** Bytes of configs, of which each counts again when it is told anew. */
const mostConfig = 64 * 1024 * 1024;

/** What the records of one run say so far. */
export class RunRecords {
	readonly #wire = new WireReader();
	readonly #item = new ItemReader(this.#wire);
	readonly #logged: LoggedValues;
	readonly #config = new ConfigTree();
	readonly #facts: Map<string, Value>;
	/** Names that metric records define, in their order. */
	readonly #metrics: string[] = [];
	readonly #stepMetrics = new Set<string>();
	readonly #problems = new ProblemList();
	#records = 0;
	#configLeft = mostConfig;

	/** `facts`: what is known of the run before its records are. `maxBytes` bounds the memory of its values. */
	constructor(facts: ReadonlyMap<string, Value>, maxBytes: number) {
		this.#facts = new Map(facts);
		this.#logged = new LoggedValues(maxBytes);
	}

	/** Takes the record `bytes[start, end)`; one that is damaged is a problem. */
	take(bytes: Uint8Array, start: number, end: number): void {
		this.#records++;
		this.#wire.open(bytes, start);
		try {
			this.#record(end);
		} catch (error) {
			if (!(error instanceof DataError)) throw error;
			this.#logged.dropRow();
			this.#problems.add(`record ${this.#records}: ${error.message}`);
		}
	}

	/** All that the run has said. */
	file(problems: readonly string[]): SeriesFile {
		const isAxis = (name: string) => this.#stepMetrics.has(name) || columnRole(name)?.kind === "step";
		const { series, facts } = this.#logged.single();
		return {
			series: [...this.#logged.series(isAxis), ...series],
			arrays: [],
			facts: new Map([...facts, ...flatFacts(this.#config.values), ...this.#facts]),
			problems: [...problems, ...this.#problems.lines(), ...this.#logged.problems],
			...(this.#logged.isFull && { isCut: true }),
		};
	}

	#record(end: number): void {
		const wire = this.#wire;
		while (wire.at < end) {
			const key = wire.key(end);
			if ((key & 7) !== 2) {
				wire.skip(key, end);
				continue;
			}
			const stop = wire.span(end);
			switch (key >>> 3) {
				case 2:
					this.#history(stop);
					break;
				case 3:
					this.#summary(stop);
					break;
				case 5:
					this.#configRecord(stop);
					break;
				case 12:
					this.#metric(stop);
					break;
				case 17:
					this.#run(stop);
					break;
				case 18:
					this.#facts.set("_wandb.exit_code", this.#numberField(1, stop));
					break;
				case 26:
					this.#texts(environmentTexts, stop, (field, end) => {
						if (field === 9) this.#texts(gitTexts, end);
					});
			}
			wire.at = stop;
		}
	}

	#history(end: number): void {
		const wire = this.#wire;
		let step: number | null = null;
		while (wire.at < end) {
			const key = wire.key(end);
			if (key === fieldOf(1)) {
				this.#item.read(wire.span(end));
				this.#logged.put(this.#item);
			} else if (key === fieldOf(2)) {
				const stop = wire.span(end);
				step = this.#numberField(1, stop);
			} else wire.skip(key, end);
		}
		this.#logged.endRow(step);
	}

	#summary(end: number): void {
		this.#eachItem(end, (isRemoved) => this.#logged.summarise(this.#item, isRemoved));
	}

	#configRecord(end: number): void {
		this.#eachItem(end, (isRemoved) => {
			const { path, json } = this.#item;
			if (isRemoved) {
				this.#config.remove(path.texts());
				return;
			}
			this.#configLeft -= json.end - json.start;
			if (this.#configLeft < 0) throw new DataError("the config takes too many bytes");
			this.#config.set(path.texts(), jsonValue(this.#item.text()));
		});
	}

	/** The fields 1 (updates) and 2 (removals) of a record. */
	#eachItem(end: number, take: (isRemoved: boolean) => void): void {
		const wire = this.#wire;
		while (wire.at < end) {
			const key = wire.key(end);
			if (key === fieldOf(1) || key === fieldOf(2)) {
				this.#item.read(wire.span(end));
				take(key === fieldOf(2));
			} else wire.skip(key, end);
		}
	}

	#metric(end: number): void {
		const wire = this.#wire;
		let name = "";
		let stepMetric = "";
		while (wire.at < end) {
			const key = wire.key(end);
			if (key === fieldOf(1)) name = wire.text(wire.span(end));
			else if (key === fieldOf(4)) stepMetric = wire.text(wire.span(end));
			else if (key === 5 << 3) stepMetric = this.#metrics[wire.int64(end) - 1] ?? stepMetric;
			else wire.skip(key, end);
		}
		if (this.#metrics.length === mostMetrics || name.length > longestKey || stepMetric.length > longestKey) return;
		this.#metrics.push(name);
		if (stepMetric !== "") this.#stepMetrics.add(stepMetric);
	}

	#run(end: number): void {
		const tags: string[] = [];
		this.#texts(runTexts, end, (field, stop) => {
			if (field === 10) tags.push(this.#wire.text(stop));
			else if (field === 4) this.#configRecord(stop);
			else if (field === 17) this.#startTime(stop);
			else if (field === 21) this.#texts(gitTexts, stop);
		});
		if (tags.length > 0) this.#facts.set("_wandb.tags", tags);
	}

	/** The texts of a message, kept by the names of their fields; `other` is given the fields without a name that hold bytes. */
	#texts(names: ReadonlyMap<number, string>, end: number, other?: (field: number, end: number) => void): void {
		const wire = this.#wire;
		while (wire.at < end) {
			const key = wire.key(end);
			if ((key & 7) !== 2) {
				wire.skip(key, end);
				continue;
			}
			const stop = wire.span(end);
			const name = names.get(key >>> 3);
			if (name !== undefined) this.#setText(name, wire.text(stop));
			else other?.(key >>> 3, stop);
			wire.at = stop;
		}
	}

	#setText(name: string, text: string): void {
		if (text !== "") this.#facts.set(name, text);
	}

	#startTime(end: number): void {
		const start = this.#wire.at;
		const seconds = this.#numberField(1, end);
		this.#wire.at = start;
		this.#facts.set("_wandb.start_time", float(seconds + this.#numberField(2, end) * 1e-9));
	}

	/** The number in a field of the message that ends at `end`; 0 where it has none, for zeros are not written. */
	#numberField(field: number, end: number): number {
		const wire = this.#wire;
		let number = 0;
		while (wire.at < end) {
			const key = wire.key(end);
			if (key === field << 3) number = wire.int64(end);
			else wire.skip(key, end);
		}
		return number;
	}
}

/** The key of a field that holds bytes. */
function fieldOf(number: number): number {
	return (number << 3) | 2;
}
