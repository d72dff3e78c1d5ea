import type { Axis, NamedSeries } from "../../model/named-series.ts";
import type { MemoryBudget } from "../memory-budget.ts";
import { GrowingFloats } from "../run-store/growing-floats.ts";
import { RowSets } from "./row-sets.ts";

/** The values of one key, and the rows they stand in. */
export class Column {
	readonly name: string;
	readonly values: GrowingFloats;
	/** null while there is a value in each row since `first`. */
	rows: GrowingFloats | null = null;
	first = 0;
	/** The row of the last value; -1 before the first. */
	last = -1;
	/** Whether another column has a value in one of its rows. */
	hasCompany = false;

	constructor(name: string, budget: MemoryBudget) {
		this.name = name;
		this.values = new GrowingFloats(budget);
	}
}

const mostColumns = 4096;
const mostAxes = 8;

/** The rows that a run logged, by column. */
export class History {
	readonly #budget: MemoryBudget;
	readonly #columns = new Map<string, Column>();
	readonly #steps: GrowingFloats;
	readonly #times: GrowingFloats;
	readonly #runtimes: GrowingFloats;
	/** The columns with a value in the row that is being read. */
	#touched: Column[] = [];
	#hasTimes = false;
	#hasRuntimes = false;
	/** Rows whose step is lower than the one before. */
	#backwards = 0;
	#isFull = false;
	#hasTooMany = false;

	constructor(budget: MemoryBudget) {
		this.#budget = budget;
		this.#steps = new GrowingFloats(budget);
		this.#times = new GrowingFloats(budget);
		this.#runtimes = new GrowingFloats(budget);
	}

	get lastStep(): number | null {
		return this.#steps.length === 0 ? null : this.#steps.at(this.#steps.length - 1);
	}

	/** Whether values were left out for want of memory. */
	get isFull(): boolean {
		return this.#isFull;
	}

	get problems(): readonly string[] {
		return [
			...(this.#backwards > 0 ? [`${this.#backwards} rows are left out: their steps go back`] : []),
			...(this.#hasTooMany ? [`it has more than ${mostColumns} metrics: the others are left out`] : []),
			...(this.#isFull ? [`it has too many values: those after step ${this.lastStep} are left out`] : []),
		];
	}

	/** null where there are too many. */
	column(name: string): Column | null {
		const known = this.#columns.get(name);
		if (known !== undefined) return known;
		if (this.#columns.size === mostColumns) {
			this.#hasTooMany = true;
			return null;
		}
		const column = new Column(name, this.#budget);
		this.#columns.set(name, column);
		return column;
	}

	/** A value of the row that is being read; the last of several counts. */
	put(column: Column, value: number): void {
		const row = this.#steps.length;
		if (column.last === row) {
			column.values.setLast(value);
			return;
		}
		if (this.#isFull || !column.values.hasRoom || !this.#hasRow(column, row)) {
			this.#isFull = true;
			return;
		}
		column.values.push(value);
		column.last = row;
		this.#touched.push(column);
	}

	/** Ends the row. `step` null: the one after that of the row before. */
	endRow(step: number | null, time: number, runtime: number): void {
		const last = this.lastStep;
		const own = step ?? (last === null ? 0 : last + 1);
		const goesBack = last !== null && own < last;
		const hasRoom = this.#steps.hasRoom && this.#times.hasRoom && this.#runtimes.hasRoom;
		if (goesBack) this.#backwards++;
		else if (!hasRoom) this.#isFull = true;
		if (goesBack || this.#isFull) {
			this.dropRow();
			return;
		}
		if (this.#touched.length > 1) for (const column of this.#touched) column.hasCompany = true;
		this.#touched.length = 0;
		this.#steps.push(own);
		this.#times.push(time);
		this.#runtimes.push(runtime);
		if (!Number.isNaN(time)) this.#hasTimes = true;
		if (!Number.isNaN(runtime)) this.#hasRuntimes = true;
	}

	/** Forgets the row that is being read. */
	dropRow(): void {
		for (const column of this.#touched) {
			const { values, rows } = column;
			values.pop();
			rows?.pop();
			if (values.length === 0) column.last = -1;
			else column.last = rows === null ? column.first + values.length - 1 : rows.at(values.length - 1);
		}
		this.#touched.length = 0;
	}

	/** `isAxis`: which names count steps, `isSeries` which of the others are metrics. */
	series(isAxis: (name: string) => boolean, isSeries: (name: string) => boolean): NamedSeries[] {
		const count = this.#steps.length;
		const columns = [...this.#columns.values().filter(({ values }) => values.length > 0)];
		const fitting = Math.min(mostAxes, Math.floor(this.#budget.left / 8 / count));
		const axes = columns.filter(({ name, hasCompany }) => hasCompany && isAxis(name)).slice(0, fitting);
		const sets = new RowSets(
			this.#steps.view(),
			this.#hasTimes ? this.#times.view() : null,
			this.#otherAxes(axes),
			this.#budget.left - axes.length * 8 * count,
		);
		return columns
			.filter((column) => !axes.includes(column) && isSeries(column.name))
			.map(({ name, values, rows, first }) => ({
				name,
				axis: "_step",
				values: values.view(),
				origin: null,
				...(rows === null ? sets.range(first, first + values.length) : sets.rows(rows.view())),
			}));
	}

	#otherAxes(columns: readonly Column[]): Axis[] {
		const count = this.#steps.length;
		const own = columns.map(({ name, values, rows, first }) => {
			const known = values.view();
			if (known.length === count) return { name, values: known };
			const all = new Float64Array(count).fill(Number.NaN);
			if (rows === null) all.set(known, first);
			else for (const [index, row] of rows.view().entries()) all[row] = known[index]!;
			return { name, values: all };
		});
		return this.#hasRuntimes ? [...own, { name: "_runtime", values: this.#runtimes.view() }] : own;
	}

	/** Whether there is room to note that the column has a value in `row`. */
	#hasRow(column: Column, row: number): boolean {
		const { values, first, last } = column;
		if (values.length === 0) column.first = row;
		else if (column.rows === null && last !== row - 1) {
			// Each row costs its step in the series too.
			const rows = new GrowingFloats(this.#budget, 16);
			for (let one = first; one <= last; one++) {
				if (!rows.hasRoom) return false;
				rows.push(one);
			}
			column.rows = rows;
		}
		if (column.rows === null) return true;
		if (!column.rows.hasRoom) return false;
		column.rows.push(row);
		return true;
	}
}
