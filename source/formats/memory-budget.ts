import { DataError } from "../model/problem.ts";

/** Bytes of memory that reading one file may still take. What was taken is never given back: a hostile file takes again and again. */
export class MemoryBudget {
	readonly limit: number;
	#left: number;

	constructor(limit: number) {
		this.limit = limit;
		this.#left = limit;
	}

	get left(): number {
		return this.#left;
	}

	/** Throws a DataError where less than `bytes` is left; asked before memory is taken. */
	take(bytes: number): void {
		if (bytes > this.#left) throw new DataError(`it takes more memory than the limit of ${this.limit} bytes`);
		this.#left -= bytes;
	}
}
