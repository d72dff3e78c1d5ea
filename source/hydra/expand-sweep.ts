import { pythonText } from "../model/python-text.ts";
import type { Mapping } from "../model/value.ts";
import type { Override } from "./override.ts";
import { overrideText } from "./override-text.ts";
import { parseOverride } from "./parse-override.ts";
import { rangeCount, rangeValues } from "./range-values.ts";

/** One override of a sweep and what it takes. */
export interface SweepAxis {
	/** `optimizer.lr`, `+db@backup`. */
	readonly keyElement: string;
	/** null where only a search or the app's config groups tell (`interval`, `glob`); infinite for a range without end. */
	readonly count: number | null;
	/** The words in Hydra's order; null where they cannot be known. */
	readonly words: Iterable<string> | null;
	readonly isShuffled: boolean;
}

export interface SweepPlan {
	readonly axes: readonly SweepAxis[];
	/** Of jobs; null where it cannot be known. */
	readonly count: number | null;
	/** The words of each job in order of `hydra.job.num`, made one by one; null where they cannot be known. */
	readonly jobs: Iterable<readonly string[]> | null;
	/** Whether the real order was left to chance, so that only the set of jobs is known. */
	readonly isShuffled: boolean;
}

/**
 * The jobs that Hydra's basic sweeper makes of the words of a multirun: their product, the last varying fastest, written
 * as the jobs' own overrides.yaml has them. `params` is `hydra.sweeper.params`: they come first, and a word with the same
 * key takes the place of one. Throws a DataError where a word breaks the grammar.
 */
export function expandSweep(words: readonly (string | Override)[], params: Mapping | null = null): SweepPlan {
	const given = Array.from(params ?? [], ([key, value]) => `${pythonText(key)}=${pythonText(value)}`);
	const overrides = [...given, ...words].map((word) => (typeof word === "string" ? parseOverride(word) : word));
	const axes = [...new Map(overrides.map((override) => [override.keyElement, axisOf(override)])).values()];
	const isKnown = axes.every(({ words }) => words !== null);
	const isEmpty = axes.some(({ count }) => count === 0);
	return {
		axes,
		count: isKnown ? (isEmpty ? 0 : axes.reduce((product, { count }) => product * count!, 1)) : null,
		jobs: isKnown ? { [Symbol.iterator]: () => product(axes.map(({ words }) => words!)) } : null,
		isShuffled: axes.some(({ isShuffled }) => isShuffled),
	};
}

function axisOf(override: Override): SweepAxis {
	const { keyElement, sweep } = override;
	const word = (text: string) => `${keyElement}=${text}`;
	if (sweep === null) {
		return { keyElement, count: 1, words: [word(overrideText(override.value))], isShuffled: false };
	}
	switch (sweep.is) {
		case "choice":
			return {
				keyElement,
				count: sweep.items.length,
				words: sweep.items.map((item) => word(overrideText(item))),
				isShuffled: sweep.isShuffled,
			};
		case "range":
			return {
				keyElement,
				count: rangeCount(sweep),
				words: { [Symbol.iterator]: () => rangeValues(sweep).map((value) => word(pythonText(value))) },
				isShuffled: sweep.isShuffled,
			};
		case "interval":
		case "glob":
			return { keyElement, count: null, words: null, isShuffled: false };
	}
}

/** Walks over the product without ever holding more of it than was taken from each list. */
function* product(lists: readonly Iterable<string>[]): Generator<string[]> {
	const columns = lists.map((list) => new Column(list));
	const places = lists.map(() => 0);
	if (columns.some((column) => column.at(0) === undefined)) return;
	for (;;) {
		yield columns.map((column, index) => column.at(places[index]!)!);
		let turning = places.length - 1;
		for (; turning >= 0; turning--) {
			places[turning] = places[turning]! + 1;
			if (columns[turning]!.at(places[turning]!) !== undefined) break;
			places[turning] = 0;
		}
		if (turning < 0) return;
	}
}

class Column {
	readonly #taken: string[] = [];
	readonly #rest: Iterator<string>;

	constructor(list: Iterable<string>) {
		this.#rest = list[Symbol.iterator]();
	}

	/** undefined past the end. */
	at(index: number): string | undefined {
		while (this.#taken.length <= index) {
			const next = this.#rest.next();
			if (next.done === true) return undefined;
			this.#taken.push(next.value);
		}
		return this.#taken[index];
	}
}
