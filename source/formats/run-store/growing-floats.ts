import type { MemoryBudget } from "../memory-budget.ts";

/** Numbers that are appended one by one. */
export class GrowingFloats {
	#numbers = new Float64Array(0);
	#length = 0;
	readonly #budget: MemoryBudget;
	readonly #cost: number;

	/** `cost`: bytes that are taken off the budget for each number, where more is built from it than itself. */
	constructor(budget: MemoryBudget, cost = 8) {
		this.#budget = budget;
		this.#cost = cost;
	}

	get length(): number {
		return this.#length;
	}

	/** Whether there is room for one more: false where the budget is used up. */
	get hasRoom(): boolean {
		return this.#length < this.#numbers.length || this.#grow();
	}

	/** Only after `hasRoom`. */
	push(number: number): void {
		this.#numbers[this.#length++] = number;
	}

	at(index: number): number {
		return this.#numbers[index]!;
	}

	setLast(number: number): void {
		this.#numbers[this.#length - 1] = number;
	}

	pop(): void {
		this.#length--;
	}

	/** What is there now, not copied; numbers that come later stand behind it. */
	view(): Float64Array {
		return this.#numbers.subarray(0, this.#length);
	}

	#grow(): boolean {
		const size = this.#numbers.length;
		const more = Math.max(16, size >> 1);
		if (more * this.#cost > this.#budget.left) return false;
		this.#budget.take(more * this.#cost);
		const wider = new Float64Array(size + more);
		wider.set(this.#numbers);
		this.#numbers = wider;
		return true;
	}
}
