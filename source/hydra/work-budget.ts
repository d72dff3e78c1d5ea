import { unresolvable } from "./unresolved.ts";

/** What one value took beyond its share of the work. */
export interface SharedWork {
	readonly steps: number;
	readonly characters: number;
}

/** Enough for all values of a config together, and no more than can be waited for. */
const allSteps = 2_000_000;
const allCharacters = 20_000_000;

/**
 * How much work the values of one config may take: each its share, and beyond that all of them together as much again. So
 * one value may ask for all of a big config, and not each value may, and none takes another's share.
 */
export class WorkBudget {
	readonly #shareOfSteps: number;
	readonly #shareOfCharacters: number;
	#ownSteps = 0;
	#ownCharacters = 0;
	#steps = allSteps;
	#characters = allCharacters;
	#before: SharedWork = { steps: allSteps, characters: allCharacters };
	#hasRefused = false;

	/** `values`: of the config. However many they are, each has some. */
	constructor(values: number) {
		const share = 1 / Math.max(100, values);
		this.#shareOfSteps = Math.max(50, Math.floor(allSteps * share));
		this.#shareOfCharacters = Math.max(2_000, Math.floor(allCharacters * share));
		this.restart(0);
	}

	/** For the next value, whose own text is so long. */
	restart(ownLength: number): void {
		this.#ownSteps = this.#shareOfSteps;
		this.#ownCharacters = this.#shareOfCharacters + 2 * ownLength;
		this.#before = { steps: this.#steps, characters: this.#characters };
		this.#hasRefused = false;
	}

	/** Whether the value was refused something: it might not be, had the others taken less. */
	get hasRefused(): boolean {
		return this.#hasRefused;
	}

	/** What the value has taken so far; null where its share was enough. */
	get taken(): SharedWork | null {
		const steps = this.#before.steps - this.#steps;
		const characters = this.#before.characters - this.#characters;
		return steps === 0 && characters === 0 ? null : { steps, characters };
	}

	/** Takes what the same value took another time; false, and nothing is taken, where so much is not left. */
	retake({ steps, characters }: SharedWork): boolean {
		if (steps > this.#steps || characters > this.#characters) return false;
		this.#steps -= steps;
		this.#characters -= characters;
		return true;
	}

	/** Throws `Unresolved` where too many were taken. */
	step(): void {
		if (this.#ownSteps > 0) this.#ownSteps--;
		else if (this.#steps > 0) this.#steps--;
		else throw this.#refusal("the value takes too many steps");
	}

	/** The text, where the value may still be so long; else throws `Unresolved`. */
	charged(text: string): string {
		const beyond = Math.max(0, text.length - this.#ownCharacters);
		if (beyond > this.#characters) throw this.#refusal("the value grows too long");
		this.#ownCharacters -= text.length - beyond;
		this.#characters -= beyond;
		return text;
	}

	#refusal(message: string) {
		this.#hasRefused = true;
		return unresolvable(message);
	}
}
