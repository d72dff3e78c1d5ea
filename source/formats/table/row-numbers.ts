import { columnRole } from "./column-role.ts";
import type { GrowingColumn } from "./growing-column.ts";
import type { ValueAllowance } from "./value-allowance.ts";

/** Takes the memory of the numbers of rows, which are made in the end where no column counts the rows without going back. */
export class RowNumbers {
	readonly #memory: ValueAllowance;
	readonly #counters: GrowingColumn[] = [];
	/** Rows whose numbers memory was taken for. */
	#paid = 0;

	constructor(memory: ValueAllowance) {
		this.#memory = memory;
	}

	/** Tells of a column of the table. */
	know(column: GrowingColumn): void {
		if (columnRole(column.name)?.kind === "step") this.#counters.push(column);
	}

	/** Tells that there are so many rows now. */
	pay(rowCount: number): void {
		while (this.#counters[0]?.goesBack) this.#counters.shift();
		if (this.#counters.length === 0 && this.#memory.has(8 * (rowCount - this.#paid))) this.#paid = rowCount;
	}
}
