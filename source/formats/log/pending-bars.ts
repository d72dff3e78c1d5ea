import type { Row } from "./row.ts";

/** How far a bar is and how far it goes, -1 where it does not tell; `identity` tells it from the next of its kind. */
export interface BarState {
	readonly identity: string;
	/** Whether the bar itself says which it is; else it is another one where it begins again. */
	readonly isNumbered: boolean;
	readonly done: number;
	readonly total: number;
	readonly row: Row;
}

const maxFamilies = 1000;

/**
 * Progress bars that may still change. A bar is written again and again, by other bars in between; its last state counts,
 * and it is known to be the last when the next bar of its kind begins.
 */
export class PendingBars {
	readonly #states = new Map<string, BarState>();
	readonly #ended = new Map<string, string>();

	/** Takes a state; gives the row of the bar that it ends. */
	take(family: string, state: BarState): Row | null {
		const before = this.#states.get(family);
		if (before === undefined && this.#states.size >= maxFamilies) return state.row;
		this.#states.set(family, state);
		if (before === undefined || isSameBar(before, state)) return null;
		return this.#end(family, before);
	}

	/** The rows that the bars have now. */
	*rows(): Generator<Row> {
		for (const [family, state] of this.#states) if (!this.#isStale(family, state)) yield state.row;
	}

	#end(family: string, state: BarState): Row | null {
		if (this.#isStale(family, state)) return null;
		this.#ended.set(family, state.row.values.join());
		return state.row;
	}

	/** A bar that was never full and shows what the one before it ended with has nothing of its own to show. */
	#isStale(family: string, { done, total, row }: BarState): boolean {
		return done < total && this.#ended.get(family) === row.values.join();
	}
}

function isSameBar(before: BarState, state: BarState): boolean {
	if (before.identity !== state.identity) return false;
	return state.isNumbered || (state.total === before.total && state.done >= before.done);
}
