import type { Value } from "../model/value.ts";
import type { LeafOutcome } from "./leaf-outcome.ts";
import type { ReadLog, Scene } from "./scene.ts";
import type { SharedWork } from "./work-budget.ts";

/** Steps that are kept for one value: of 500 outcomes and more, where each depends on a few others. */
const maxSteps = 2048;

export interface KnownOutcome extends LeafOutcome {
	/** What it took beyond its share of the work. */
	readonly taken: SharedWork | null;
}

interface Read {
	readonly source: "config" | "hydra" | "env" | "now" | "pythonVersion";
	/** Of a value of the config or of hydra.yaml. */
	readonly place: number;
	/** Of a variable. */
	readonly name: string;
	readonly value: unknown;
}

/** All that the resolving of a value reads, in order, each once. */
export class Reads implements ReadLog {
	readonly list: Read[] = [];
	readonly #seen = new Set<string | number>();

	clear(): void {
		this.list.length = 0;
		this.#seen.clear();
	}

	read(source: "config" | "hydra", place: number, value: Value): void {
		this.#add(source === "config" ? place : -1 - place, { source, place, name: "", value });
	}

	asked(source: "env" | "now" | "pythonVersion", name: string, value: unknown): void {
		this.#add(`${source} ${name}`, { source, place: -1, name, value });
	}

	#add(key: string | number, read: Read): void {
		if (this.#seen.has(key)) return;
		this.#seen.add(key);
		this.list.push(read);
	}
}

/** What is read next, once all before it had certain values; or what came out in the end. */
class Step {
	outcome: KnownOutcome | null = null;
	source: Read["source"] = "config";
	place = -1;
	name = "";
	/** The value met last, which the next run mostly has too. */
	lastValue: unknown;
	last: Step | null = null;
	/** Made with the second value. */
	next: Map<unknown, Step> | null = null;
}

/**
 * The outcomes of one value by what it reads. What a value reads first is always the same, and what it reads next depends
 * on nothing but what it has read: so an outcome is found by a few comparisons.
 */
export class OutcomeMemo {
	#first: Step | null = null;
	#count = 0;

	find(scene: Scene): KnownOutcome | null {
		let step = this.#first;
		while (step !== null && step.outcome === null) {
			const value = read(step, scene);
			if (step.last !== null && step.lastValue === value) {
				step = step.last;
				continue;
			}
			const next = step.next?.get(value) ?? null;
			if (next !== null) {
				step.lastValue = value;
				step.last = next;
			}
			step = next;
		}
		return step?.outcome ?? null;
	}

	add(reads: readonly Read[], outcome: KnownOutcome): void {
		// A value that depends on more is worked out each time.
		if (reads.length >= maxSteps) return;
		this.#count += reads.length;
		if (this.#count > maxSteps) {
			this.#first = null;
			this.#count = reads.length;
		}
		this.#first ??= new Step();
		let step = this.#first;
		for (const { source, place, name, value } of reads) {
			step.source = source;
			step.place = place;
			step.name = name;
			step = stepAfter(step, value);
		}
		step.outcome = outcome;
	}
}

function stepAfter(step: Step, value: unknown): Step {
	if (step.last !== null && step.lastValue === value) return step.last;
	if (step.last !== null) step.next ??= new Map([[step.lastValue, step.last]]);
	const next = step.next?.get(value) ?? new Step();
	step.next?.set(value, next);
	step.lastValue = value;
	step.last = next;
	return next;
}

function read({ source, place, name }: Step, { config, hydra, surroundings }: Scene): unknown {
	switch (source) {
		case "config":
			return config.values[place];
		case "hydra":
			return hydra?.values[place];
		case "env":
			return surroundings.env === null ? null : surroundings.env(name);
		case "now":
			return surroundings.now;
		case "pythonVersion":
			return surroundings.pythonVersion;
	}
}
