/*
 * A metric in MLflow's file store (https://github.com/mlflow/mlflow/blob/v3.0.0/mlflow/store/tracking/file_store.py): a
 * line for each value, appended,
 *
 *   1700000000000 0.25 7                    milliseconds since 1970, value, step
 *   1700000000000 0.25                      in old versions: step 0
 *   1700000000000 0.25 7 mnist 3f2a9c01     in newer ones, with the name and the digest of a data set
 *
 * Values are Python's: `nan`, `inf`, `-inf` are among them.
 */

import type { NamedSeries } from "../../model/named-series.ts";
import type { Value } from "../../model/value.ts";
import type { ByteSource } from "../byte-source.ts";
import { MemoryBudget } from "../memory-budget.ts";
import { GrowingFloats } from "../run-store/growing-floats.ts";
import { HeadWitness } from "../run-store/head-witness.ts";
import { numberAt } from "../run-store/number-at.ts";
import { ProblemList } from "../run-store/problem-list.ts";
import type { SeriesFile, SeriesReader } from "../series-format.ts";
import { sortedByStep } from "./sorted-by-step.ts";

const chunkSize = 1 << 20;
const maxBytes = 256 * 1024 * 1024;
const newline = 0x0a;
const space = 0x20;

/** Reads one metric of a run; of a file that has grown only what is new. */
export class MetricReader implements SeriesReader {
	readonly #name: string;
	readonly #facts: ReadonlyMap<string, Value>;
	readonly #maxBytes: number;
	readonly #head = new HeadWitness();
	/** Where the first line begins that is not read, in bytes. */
	#offset = 0;
	#line = 0;
	/** Whether the line at `offset` goes on from before. */
	#isWithinLine = false;
	#isFull = false;
	#times!: GrowingFloats;
	#values!: GrowingFloats;
	#steps!: GrowingFloats;
	#problems = new ProblemList();

	/** `facts`: what the path says of the run. `limit` bounds the memory of the values, in bytes. */
	constructor(name: string, facts: ReadonlyMap<string, Value>, limit = maxBytes) {
		this.#name = name;
		this.#facts = facts;
		this.#maxBytes = limit;
		this.#restart();
	}

	async read(source: ByteSource): Promise<SeriesFile> {
		if (!(await this.#head.isSame(source, this.#offset))) this.#restart();
		while (this.#offset < source.size && !this.#isFull) {
			const bytes = await source.read(this.#offset, Math.min(source.size, this.#offset + chunkSize));
			const used = bytes.lastIndexOf(newline) + 1;
			if (used > 0) this.#lines(bytes, used);
			else if (bytes.length < chunkSize) break;
			else if (!this.#isWithinLine) {
				this.#problems.add(`line ${this.#line + 1} takes more than ${chunkSize} bytes`);
				this.#isWithinLine = true;
			}
			this.#offset += used > 0 ? used : bytes.length;
		}
		const series = this.#series();
		return {
			series: series.values.length === 0 ? [] : [series],
			arrays: [],
			facts: this.#facts,
			problems: this.#problems.lines(),
			...(this.#isFull && { isCut: true }),
		};
	}

	#restart(): void {
		const budget = new MemoryBudget(this.#maxBytes);
		this.#times = new GrowingFloats(budget);
		this.#values = new GrowingFloats(budget);
		this.#steps = new GrowingFloats(budget);
		this.#problems = new ProblemList();
		this.#offset = this.#line = 0;
		this.#isWithinLine = this.#isFull = false;
	}

	#series(): NamedSeries {
		const [steps, values, times] = sortedByStep(this.#steps.view(), this.#values.view(), this.#times.view());
		return { name: this.#name, axis: "step", steps, values, otherAxes: [], times, origin: null };
	}

	#lines(bytes: Uint8Array, end: number): void {
		for (let start = 0; start < end; ) {
			const stop = bytes.indexOf(newline, start);
			this.#line++;
			if (this.#isWithinLine) this.#isWithinLine = false;
			else if (!this.#add(bytes, start, stop)) this.#problems.add(`line ${this.#line} is no value of a metric`);
			start = stop + 1;
		}
	}

	/** Takes a line; false where it is none of a metric. */
	#add(bytes: Uint8Array, start: number, end: number): boolean {
		let stop = end;
		while (stop > start && (bytes[stop - 1] === space || bytes[stop - 1] === 0x0d)) stop--;
		const timeEnd = fieldEnd(bytes, start, stop);
		const valueEnd = fieldEnd(bytes, timeEnd + 1, stop);
		const stepEnd = fieldEnd(bytes, valueEnd + 1, stop);
		if (timeEnd >= stop || (stepEnd < stop && fieldEnd(bytes, stepEnd + 1, stop) === stop)) return false;
		const time = numberAt(bytes, start, timeEnd) / 1000;
		const step = valueEnd >= stop ? 0 : numberAt(bytes, valueEnd + 1, stepEnd);
		const number = numberAt(bytes, timeEnd + 1, valueEnd);
		const value = Number.isNaN(number) ? wordAt(bytes, timeEnd + 1, valueEnd) : number;
		if (value === null || !Number.isFinite(time) || !Number.isFinite(step)) return false;
		if (!this.#times.hasRoom || !this.#values.hasRoom || !this.#steps.hasRoom) {
			if (!this.#isFull) this.#problems.add(`it has too many values: those from line ${this.#line} on are left out`);
			this.#isFull = true;
			return true;
		}
		this.#times.push(time);
		this.#values.push(value);
		this.#steps.push(step);
		return true;
	}
}

function fieldEnd(bytes: Uint8Array, start: number, end: number): number {
	let at = start;
	while (at < end && bytes[at] !== space) at++;
	return Math.min(at, end);
}

const words: ReadonlyMap<string, number> = new Map([
	["nan", Number.NaN],
	["inf", Number.POSITIVE_INFINITY],
	["infinity", Number.POSITIVE_INFINITY],
	["-inf", Number.NEGATIVE_INFINITY],
	["-infinity", Number.NEGATIVE_INFINITY],
]);

/** The number that a word stands for; null for any other. */
function wordAt(bytes: Uint8Array, start: number, end: number): number | null {
	if (end - start > 10) return null;
	const word = Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start).toString("latin1");
	return words.get(word.toLowerCase()) ?? null;
}
