import { setImmediate } from "node:timers/promises";

/** Milliseconds a call: a disk that is slower on average is better asked for many things at a time. */
const slow = 0.25;
/** A call that takes longer counts as this long, so that a single one that stalls does not make a disk slow. */
const longest = 2;
/** While a disk is slow, one call in so many is made at once to see whether it still is. */
const probeEvery = 256;

/** How quick the calls have been lately, for all who share a disk. */
export class Pace {
	#isQuick = true;
	/** Mean duration of a call in ms, recent calls counting most. */
	#mean = 0;
	#sliceStart = performance.now();
	#untilProbe = probeEvery;

	get isQuick(): boolean {
		return this.#isQuick;
	}

	/** Whether the next call of a slow disk is to be made at once, to see whether it still is. */
	isProbe(): boolean {
		this.#untilProbe--;
		if (this.#untilProbe > 0) return false;
		this.#untilProbe = probeEvery;
		return true;
	}

	/** Whether the event loop should have its turn before the next call. */
	isDue(now: number): boolean {
		return now - this.#sliceStart > 5;
	}

	async breathe(): Promise<void> {
		await setImmediate();
		this.#sliceStart = performance.now();
	}

	/** Lets the event loop have its turn, if it is due. */
	async breatheIfDue(): Promise<void> {
		if (this.isDue(performance.now())) await this.breathe();
	}

	took(milliseconds: number): void {
		this.#mean += (Math.min(milliseconds, longest) - this.#mean) / 32;
		if (this.#isQuick ? this.#mean > slow : this.#mean < slow / 2) this.#isQuick = !this.#isQuick;
	}
}
