import type { Action } from "./action.ts";
import type { Effect } from "./effect.ts";
import type { State } from "./state.ts";
import { update } from "./update/update.ts";

/** Holds the state, feeds actions to `update` and hands its effects on. */
export class Store {
	#state: State;
	readonly #onEffect: (effect: Effect) => void;
	readonly #listeners = new Set<() => void>();

	constructor(state: State, onEffect: (effect: Effect) => void) {
		this.#state = state;
		this.#onEffect = onEffect;
	}

	get state(): State {
		return this.#state;
	}

	dispatch(action: Action): void {
		const [state, effects] = update(this.#state, action);
		const changed = state !== this.#state;
		this.#state = state;
		for (const effect of effects) this.#onEffect(effect);
		if (changed) for (const listener of this.#listeners) listener();
	}

	/** As React's useSyncExternalStore wants it. */
	subscribe = (listener: () => void): (() => void) => {
		this.#listeners.add(listener);
		return () => this.#listeners.delete(listener);
	};

	snapshot = (): State => this.#state;
}
