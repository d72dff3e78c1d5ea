import type { Allowance } from "./allowance.ts";

/** The points of one curve, each array as long as the others. */
export interface Points {
	readonly steps: Float64Array;
	readonly values: Float64Array;
	/** Seconds since 1970. */
	readonly times: Float64Array;
}

const bytesAPoint = 24;

/** Points in the order of the file, as they come. */
export class PointList {
	#steps = new Float64Array();
	#values = new Float64Array();
	#times = new Float64Array();
	#count = 0;
	#highest = Number.NEGATIVE_INFINITY;
	#isSorted = true;
	/** Whether `points` gave views of the arrays, which then may only grow. */
	#isShared = false;
	readonly #allowance: Allowance;

	constructor(allowance: Allowance) {
		this.#allowance = allowance;
	}

	get length(): number {
		return this.#count;
	}

	add(step: number, value: number, time: number): void {
		if (this.#count === this.#steps.length && !this.#grow()) return;
		const at = this.#count++;
		this.#steps[at] = step;
		this.#values[at] = value;
		this.#times[at] = time;
		if (step >= this.#highest) this.#highest = step;
		else this.#isSorted = false;
	}

	/** Drops the points at `step` and after it. Returns how many points were looked at. */
	dropFrom(step: number): number {
		if (!(this.#highest >= step)) return 1;
		if (this.#isShared) this.#resize(this.#steps.length);
		const before = this.#count;
		if (this.#isSorted) {
			while (this.#count > 0 && this.#steps[this.#count - 1]! >= step) this.#count--;
			this.#highest = this.#count === 0 ? Number.NEGATIVE_INFINITY : this.#steps[this.#count - 1]!;
			return before - this.#count + 1;
		}
		const [steps, values, times] = [this.#steps, this.#values, this.#times];
		this.#count = 0;
		this.#highest = Number.NEGATIVE_INFINITY;
		this.#isSorted = true;
		for (let at = 0; at < before; at++) {
			if (steps[at]! < step) this.add(steps[at]!, values[at]!, times[at]!);
		}
		return before;
	}

	/** What is there now; it stays as it is. */
	points(): Points {
		this.#isShared = true;
		return {
			steps: this.#steps.subarray(0, this.#count),
			values: this.#values.subarray(0, this.#count),
			times: this.#times.subarray(0, this.#count),
		};
	}

	#grow(): boolean {
		const size = this.#steps.length;
		// The last bit of what is left is taken in small steps.
		const more = Math.min(Math.max(16, size), Math.floor(this.#allowance.left / bytesAPoint));
		if (more === 0 || !this.#allowance.take(more * bytesAPoint)) {
			this.#allowance.isSpent = true;
			return false;
		}
		this.#resize(size + more);
		return true;
	}

	#resize(size: number): void {
		const isShared = this.#isShared;
		const grown = (old: Float64Array<ArrayBuffer>): Float64Array<ArrayBuffer> => {
			// In place where it can be: the collector would let old ones gather.
			if (!isShared) return new Float64Array(old.buffer.transfer(size * 8));
			const array = new Float64Array(size);
			array.set(old.subarray(0, this.#count));
			return array;
		};
		this.#steps = grown(this.#steps);
		this.#values = grown(this.#values);
		this.#times = grown(this.#times);
		this.#isShared = false;
	}
}
