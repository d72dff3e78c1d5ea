import { unresolvable } from "./unresolved.ts";

/** How much work one value may take: enough for any that is meant to be read, whatever else a config holds. */
export class WorkBudget {
	readonly #maxSteps: number;
	readonly #maxCharacters: number;
	#steps = 0;
	#characters = 0;

	/** `values`: of the config, which all together take no longer than can be waited for. */
	constructor(values: number) {
		const share = 1 / Math.max(100, values);
		this.#maxSteps = Math.max(50, 2_000_000 * share);
		this.#maxCharacters = Math.max(2_000, 20_000_000 * share);
	}

	/** For the next value, whose own text is so long. */
	restart(ownLength: number): void {
		this.#steps = 0;
		this.#characters = -2 * ownLength;
	}

	/** Throws `Unresolved` where the value has taken too many. */
	step(): void {
		if (++this.#steps > this.#maxSteps) throw unresolvable("the value takes too many steps");
	}

	/** The text, where the value may still be so long; else throws `Unresolved`. */
	charged(text: string): string {
		this.#characters += text.length;
		if (this.#characters > this.#maxCharacters) throw unresolvable("the value grows too long");
		return text;
	}
}
