import { DataError } from "../model/problem.ts";
import type { Value } from "../model/value.ts";
import type { NamedArray } from "./array-file.ts";
import { columnSeries } from "./column-series.ts";
import type { SeriesFile } from "./series-format.ts";
import type { ValueColumn } from "./value-column.ts";

const mostSeries = 4096;
const mostFacts = 4096;

/** What is found in a file of arrays or objects while it is walked through, with bounds. */
export class ValueFindings {
	readonly #columns = new Map<string, ValueColumn>();
	readonly #arrays = new Map<string, NamedArray>();
	readonly #facts = new Map<string, Value>();
	readonly #problems: string[] = [];
	#left = 0;

	/** Of two with one name the first counts. */
	addColumn(column: ValueColumn): void {
		if (this.#columns.has(column.name)) return;
		if (this.#columns.size >= mostSeries) this.#left++;
		else this.#columns.set(column.name, column);
	}

	addArray(array: NamedArray): void {
		if (this.#arrays.size >= mostSeries) this.#left++;
		else if (!this.#arrays.has(array.name)) this.#arrays.set(array.name, array);
	}

	addFact(name: string, value: Value): void {
		if (this.#facts.size < mostFacts && !this.#facts.has(name)) this.#facts.set(name, value);
	}

	/** The same problem is told once. */
	addProblem(problem: string): void {
		if (this.#problems.length < 100 && !this.#problems.includes(problem)) this.#problems.push(problem);
	}

	/** Runs what reads one part; a DataError is a problem of this part. */
	try(part: string, read: () => void): void {
		try {
			read();
		} catch (error) {
			if (!(error instanceof DataError)) throw error;
			this.addProblem(part === "" ? error.message : `${part}: ${error.message}`);
		}
	}

	file(): SeriesFile {
		const problems = [...this.#problems];
		if (this.#left > 0) problems.push(`${mostSeries} series or arrays are shown, ${this.#left} more are left out`);
		return {
			series: columnSeries([...this.#columns.values()]),
			arrays: [...this.#arrays.values()],
			facts: this.#facts,
			problems,
		};
	}
}
