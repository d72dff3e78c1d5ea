/** Bytes that the values of one file may still take: what no longer fits is left out, where a `MemoryBudget` gives the file up. */
export class ValueAllowance {
	#left: number;
	/** Whether something did not fit. */
	isSpent = false;
	/** How many rows a table in this memory will likely have; 0 where nothing tells. */
	likelyRows = 0;

	constructor(bytes: number) {
		this.#left = bytes;
	}

	get left(): number {
		return this.#left;
	}

	/** Takes as many bytes of those wanted as are left. */
	take(wanted: number): number {
		const given = Math.min(wanted, this.#left);
		this.#left -= given;
		if (given < wanted) this.isSpent = true;
		return given;
	}

	/** Takes bytes if all of them are left. */
	has(wanted: number): boolean {
		const isLeft = wanted <= this.#left;
		if (isLeft) this.#left -= wanted;
		else this.isSpent = true;
		return isLeft;
	}
}
