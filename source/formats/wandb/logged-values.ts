import type { NamedSeries } from "../../model/named-series.ts";
import { DataError } from "../../model/problem.ts";
import { isMapping, numberOf, type Value } from "../../model/value.ts";
import { MemoryBudget } from "../memory-budget.ts";
import { numberAt } from "../run-store/number-at.ts";
import { type Column, History } from "./history.ts";
import type { ItemReader } from "./item-reader.ts";
import { jsonValue } from "./json-value.ts";
import { KeyTable, longestKey } from "./key-table.ts";
import { leavesOf, loggedNumber, type SingleValues, singleValues } from "./single-values.ts";

/** Bytes of nested values that are looked into: more are tables. */
const largestNested = 65536;

/** What is known of a key of history and summary. */
interface Key {
	readonly parts: readonly string[];
	/** Its parts, joined by points. */
	readonly name: string;
	readonly isHidden: boolean;
	column: Column | null;
	isLogged: boolean;
	/** JSON of the last summary, of keys that are not logged. */
	summary: string | null;
}

/** The values that a run logged, and those of its summary. */
export class LoggedValues {
	readonly #budget: MemoryBudget;
	readonly #history: History;
	readonly #keys = new KeyTable<Key>((parts) => this.#newKey(parts));
	readonly #known: Key[] = [];
	/** Names of pictures, tables and histograms. */
	readonly #media = new Set<string>();
	readonly #logged = new Set<string>();
	#step = Number.NaN;
	#time = Number.NaN;
	#runtime = Number.NaN;
	/** Step and time of the last summary. */
	readonly #summarised = { step: Number.NaN, time: Number.NaN };
	#hasTooMany = false;
	/** Values that are no JSON. */
	#broken = 0;

	constructor(maxBytes: number) {
		this.#budget = new MemoryBudget(maxBytes);
		this.#history = new History(this.#budget);
	}

	/** Whether values were left out for want of memory. */
	get isFull(): boolean {
		return this.#history.isFull;
	}

	get problems(): readonly string[] {
		return [
			...this.#history.problems,
			...(this.#hasTooMany ? ["it has too many keys, or keys that are too long: these are left out"] : []),
			...(this.#broken > 0 ? [`${this.#broken} values are no JSON`] : []),
		];
	}

	/** Takes an item of the row that is being read. */
	put(item: ItemReader): void {
		const key = this.#keys.get(item.path);
		if (key === null) {
			this.#hasTooMany = true;
			return;
		}
		if (key.isHidden) {
			this.#putOwn(key.name, item);
			return;
		}
		if (!key.isLogged) {
			key.isLogged = true;
			this.#logged.add(key.name);
		}
		const { start, end } = item.json;
		const number = numberAt(item.path.bytes, start, end);
		if (Number.isNaN(number)) this.#putWord(key, item);
		else this.#putNumber(key, number);
	}

	/** Ends the row. `step`: what it says besides its items, null where it says nothing. */
	endRow(step: number | null): void {
		this.#history.endRow(Number.isFinite(this.#step) ? this.#step : step, this.#time, this.#runtime);
		this.#forgetOwn();
	}

	/** Forgets the row that is being read. */
	dropRow(): void {
		this.#history.dropRow();
		this.#forgetOwn();
	}

	/** Takes an item of a summary. */
	summarise(item: ItemReader, isRemoved: boolean): void {
		const key = this.#keys.get(item.path);
		if (key === null) this.#hasTooMany = true;
		else if (key.isHidden) this.#summariseOwn(key.name, item);
		else if (key.isLogged) return;
		else if (isRemoved) key.summary = null;
		else {
			this.#budget.take(2 * (item.json.end - item.json.start));
			key.summary = item.text();
		}
	}

	/** What was logged, row by row. `isAxis`: which names count steps. */
	series(isAxis: (name: string) => boolean): NamedSeries[] {
		return this.#history.series(isAxis, (name) => !this.#isBelow(name, this.#media));
	}

	/** What only the summary says. */
	single(): SingleValues {
		const values: [string, Value][] = [];
		for (const key of this.#known) {
			const { name, summary } = key;
			// The summary of what is logged is its last value, or `loss.min`: what the series say themselves.
			const isTold = key.isLogged || this.#logged.has(name) || this.#isPartOf(key, this.#logged);
			if (summary === null || isTold || this.#isPartOf(key, this.#media)) continue;
			try {
				values.push([name, jsonValue(summary)]);
			} catch (error) {
				if (!(error instanceof DataError)) throw error;
				values.push([name, summary]);
			}
		}
		const { step, time } = this.#summarised;
		return singleValues(values, Number.isFinite(step) ? step : (this.#history.lastStep ?? 0), time);
	}

	#newKey(parts: string[]): Key {
		const name = parts.join(".");
		if (parts.length > 1 && parts.at(-1) === "_type") this.#media.add(parts.slice(0, -1).join("."));
		const isHidden = name === "" || ["_step", "_timestamp", "_runtime", "_wandb"].includes(parts[0]!);
		const key = { parts, name, isHidden, column: null, isLogged: false, summary: null };
		this.#known.push(key);
		return key;
	}

	/** What W&B itself adds to each row. */
	#putOwn(name: string, item: ItemReader): void {
		const number = numberAt(item.path.bytes, item.json.start, item.json.end);
		if (name === "_step") this.#step = number;
		else if (name === "_timestamp") this.#time = number;
		else if (name === "_runtime") this.#runtime = number;
	}

	#summariseOwn(name: string, item: ItemReader): void {
		if (name !== "_step" && name !== "_timestamp") return;
		const number = numberAt(item.path.bytes, item.json.start, item.json.end);
		if (name === "_step") this.#summarised.step = number;
		else this.#summarised.time = number;
	}

	#forgetOwn(): void {
		this.#step = this.#time = this.#runtime = Number.NaN;
	}

	#putNumber(key: Key, number: number): void {
		key.column ??= this.#history.column(key.name);
		if (key.column !== null) this.#history.put(key.column, number);
	}

	/** A value that does not look like a number. */
	#putWord(key: Key, item: ItemReader): void {
		const { start, end } = item.json;
		const first = item.path.bytes[start];
		const isText = first === 0x22 && !maySpellNumber(item.path.bytes[start + 1]!, end - start);
		if (isText || first === 0x5b || end - start > largestNested) return;
		try {
			const value = loggedNumber(jsonValue(item.text()));
			if (isMapping(value)) this.#putNested(key.name, value);
			else {
				const number = typeof value === "boolean" ? Number(value) : numberOf(value);
				if (number !== undefined) this.#putNumber(key, number);
			}
		} catch (error) {
			if (!(error instanceof DataError)) throw error;
			this.#broken++;
		}
	}

	/** A mapping as older versions write it, as one value. */
	#putNested(name: string, mapping: Value): void {
		for (const [below, value] of leavesOf([[name, mapping]])) {
			const number = typeof value === "boolean" ? Number(value) : numberOf(loggedNumber(value));
			const column = number === undefined || below.length > longestKey ? null : this.#history.column(below);
			if (column === null) continue;
			this.#history.put(column, number!);
			this.#logged.add(below);
		}
	}

	/** Whether what holds a key is itself among `names`. */
	#isPartOf({ parts }: Key, names: ReadonlySet<string>): boolean {
		return parts.some((_, count) => count > 0 && names.has(parts.slice(0, count).join(".")));
	}

	/** Whether one of the names before a point of `name` is among `names`. */
	#isBelow(name: string, names: ReadonlySet<string>): boolean {
		if (names.size === 0) return false;
		for (let at = name.indexOf("."); at >= 0; at = name.indexOf(".", at + 1)) {
			if (names.has(name.slice(0, at))) return true;
		}
		return false;
	}
}

/** Whether a text of so many bytes, quotes included, may be `"NaN"` or `"-Infinity"`. */
function maySpellNumber(first: number, length: number): boolean {
	return length >= 5 && length <= 11 && (first === 0x4e || first === 0x49 || first === 0x2d);
}
