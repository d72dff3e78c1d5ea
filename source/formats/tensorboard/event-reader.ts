import { DataError } from "../../model/problem.ts";
import type { Value } from "../../model/value.ts";
import { Allowance } from "./allowance.ts";
import type { EventContents } from "./event-file.ts";
import { mostHparams, readHparams } from "./hparams.ts";
import { SummaryValue } from "./summary-value.ts";
import type { Tag } from "./tag.ts";
import { TagTable } from "./tag-table.ts";
import { WireReader } from "./wire-reader.ts";

/** To put points in order takes as much again, and half as much. */
const mostMemory = 88 << 20;
/** Points that restarts may look through together: a file of nothing but restarts must not take for ever. */
const mostLookedAt = 5e7;
/** A writer makes one an event. */
const mostSummaries = 1024;

type Action = "check" | "drop" | "add";

/**
 * Takes the records of an event file one by one. An Event (https://github.com/tensorflow/tensorboard/blob/master/tensorboard/compat/proto/event.proto)
 * has the fields 1 wall_time (double, seconds), 2 step (int64) and one of 3 file_version (`brain.Event:2`), 5 summary
 * {1 value, repeated}, 7 session_log {1 status: 1 START}, and graphs and the like, which are passed over.
 *
 * Restarts are followed as TensorBoard's EventAccumulator does: a START drops what stands at its step and after it, of all
 * tags; steps that merely repeat or go back stay. Files older than version 2 have no START: there a step below the latest one does,
 * of its own tags.
 */
export class EventReader {
	readonly #wire = new WireReader();
	readonly #value = new SummaryValue();
	readonly #allowance = new Allowance(mostMemory);
	readonly #tags = new TagTable(this.#allowance);
	readonly #facts = new Map<string, Value>();
	/** Where the summaries of the record begin and end; only the first `#summaryCount` numbers count. */
	readonly #summaries: number[] = [];
	#summaryCount = 0;
	/** Of the event at hand. */
	#time = 0;
	#step = 0;
	/** Whether it drops what stands at its step and after it of the tags it has. */
	#dropsOwn = false;
	#isVersioned = false;
	#restart = Number.POSITIVE_INFINITY;
	#latest = -1;
	#isOpening = true;
	#lookedAt = 0;
	#broken = 0;

	/** Takes an event in `bytes[start, end)`; of one that is broken, nothing. */
	take(bytes: Uint8Array, start: number, end: number): void {
		try {
			this.#event(bytes, start, end);
		} catch (error) {
			if (!(error instanceof DataError)) throw error;
			this.#broken++;
		}
	}

	contents(): EventContents {
		return {
			tags: Array.from(this.#tags.all(), (tag) => tag.contents()),
			facts: new Map(this.#facts),
			isVersioned: this.#isVersioned,
			restart: this.#restart,
			latest: this.#latest,
			isOpening: this.#isOpening,
		};
	}

	/** Whether values were left out for want of memory. */
	get isFull(): boolean {
		return this.#allowance.isSpent;
	}

	problems(): string[] {
		const problems: string[] = [];
		if (this.#broken > 0)
			problems.push(`${this.#broken} of its records are no events, though their checksums are right`);
		if (this.#tags.leftOut > 0)
			problems.push(`${this.#tags.leftOut} values are left out: their tags are too many (more than 4096) or too long`);
		if (this.#allowance.isSpent) problems.push(`values past ${mostMemory >> 20} MB are left out`);
		if (this.#lookedAt > mostLookedAt) problems.push("it restarts too often: later restarts drop nothing");
		return problems;
	}

	#event(bytes: Uint8Array, start: number, end: number): void {
		const wire = this.#wire;
		wire.open(bytes, start);
		this.#summaryCount = 0;
		this.#time = 0;
		this.#step = 0;
		let version: boolean | null = null;
		let isStart = false;
		while (wire.at < end) {
			const key = wire.key(end);
			switch (key) {
				case 9:
					this.#time = wire.double(end);
					break;
				case 16:
					this.#step = wire.int64(end);
					break;
				case 26:
					version = isVersion2(wire.text(wire.span(end)));
					break;
				case 42: {
					const summaryEnd = wire.span(end);
					if (this.#summaryCount === 2 * mostSummaries) throw new DataError("an event of too many summaries");
					this.#summaries[this.#summaryCount++] = wire.at;
					this.#summaries[this.#summaryCount++] = summaryEnd;
					wire.at = summaryEnd;
					break;
				}
				case 58:
					isStart = readsStart(wire, wire.span(end));
					break;
				default:
					wire.skip(key, end);
			}
		}
		if (this.#readsOneValue()) {
			this.#follow(isStart);
			this.#takeValue("drop");
			this.#takeValue("add");
			return;
		}
		this.#eachValue("check");
		if (version !== null) this.#isVersioned = version;
		this.#follow(isStart);
		this.#eachValue("drop");
		this.#eachValue("add");
	}

	/** Whether the event has one value and nothing else in its summary, which is read then: most have. */
	#readsOneValue(): boolean {
		const wire = this.#wire;
		if (this.#summaryCount !== 2) return false;
		wire.at = this.#summaries[0]!;
		const end = this.#summaries[1]!;
		if (wire.at === end || wire.key(end) !== 10 || wire.span(end) !== end) return false;
		this.#value.read(wire, end);
		return true;
	}

	#eachValue(action: Action): void {
		const wire = this.#wire;
		if (action === "drop" && !this.#dropsOwn) return;
		for (let at = 0; at < this.#summaryCount; at += 2) {
			wire.at = this.#summaries[at]!;
			const end = this.#summaries[at + 1]!;
			while (wire.at < end) {
				const key = wire.key(end);
				if (key !== 10) {
					wire.skip(key, end);
					continue;
				}
				const valueEnd = wire.span(end);
				this.#value.read(wire, valueEnd);
				if (action !== "check") this.#takeValue(action);
				wire.at = valueEnd;
			}
		}
	}

	#takeValue(action: Action): void {
		if (action === "drop" && !this.#dropsOwn) return;
		const value = this.#value;
		const { bytes } = this.#wire;
		if (value.kind === "none" && value.contentStart === value.contentEnd) return;
		const tag = this.#tags.at(bytes, value.tagStart, value.tagEnd);
		if (tag === undefined) return;
		if (action === "drop") {
			this.#drop(tag);
			tag.dropped = Math.min(tag.dropped, this.#step);
			return;
		}
		if (this.#isOpening) tag.opening = Math.min(tag.opening, this.#step);
		if (tag.plugin === null && value.pluginStart < value.pluginEnd) {
			this.#wire.at = value.pluginStart;
			tag.plugin = this.#wire.text(value.pluginEnd);
		}
		if (tag.plugin === "hparams") this.#takeHparams();
		tag.add(value, this.#step, this.#time);
	}

	#takeHparams(): void {
		const wire = this.#wire;
		wire.at = this.#value.contentStart;
		for (const [name, fact] of readHparams(wire, this.#value.contentEnd)) {
			if (this.#facts.size < mostHparams || this.#facts.has(name)) this.#facts.set(name, fact);
		}
	}

	/** Drops what the restart that the event tells of made void. */
	#follow(isStart: boolean): void {
		this.#dropsOwn = false;
		if (this.#isVersioned) {
			if (!isStart) return;
			this.#restart = Math.min(this.#restart, this.#step);
			for (const tag of this.#tags.all()) this.#drop(tag);
		} else if (this.#summaryCount > 0 && this.#step < this.#latest) this.#dropsOwn = true;
		else {
			this.#latest = this.#step;
			if (this.#summaryCount === 0) this.#isOpening = false;
		}
	}

	#drop(tag: Tag): void {
		if (this.#lookedAt <= mostLookedAt) this.#lookedAt += tag.dropFrom(this.#step);
	}
}

function isVersion2(version: string): boolean {
	const [, number = "0"] = /^brain\.Event:([\d.]+)$/.exec(version) ?? [];
	return Number(number) >= 2;
}

function readsStart(wire: WireReader, end: number): boolean {
	let status = 0;
	while (wire.at < end) {
		const key = wire.key(end);
		if (key === 8) status = wire.uint64(end);
		else wire.skip(key, end);
	}
	return status === 1;
}
