import type { Problem } from "../model/problem.ts";
import type { Value } from "../model/value.ts";
import { csvText } from "../render/delimited.ts";
import { valueField } from "../render/value-field.ts";
import { jsonValue } from "./json-value.ts";

/** A column of a frame: one run. */
export interface FrameColumn {
	/** `2021-01-26 17-07-39` where the experiment's path ends so, else that path. */
	readonly date: string;
	readonly run: number | string;
}

/** A row of a frame: one parameter, or the n-th file that was asked for (group `path`, parameter n). */
export interface FrameRow {
	readonly group: string;
	readonly parameter: string | number;
}

/** One run of a frame. */
export interface FrameRun extends FrameColumn {
	/** undefined where the run has no such parameter. */
	get(group: string, parameter: string | number): Value | undefined;
}

export interface FrameParts {
	readonly columns: readonly FrameColumn[];
	readonly rows: readonly FrameRow[];
	/** By row, then by column; undefined: the run has no such parameter. */
	readonly values: readonly (readonly (Value | undefined)[])[];
	readonly skipped?: readonly Problem[];
	readonly problems?: readonly Problem[];
}

/**
 * Runs and their parameters as a table with two levels on each side: columns (date, run), rows (group, parameter).
 * The groups are those of the loader (`hyperparameters`, `dataset`), then `other` and `path`.
 */
export class Frame implements Iterable<FrameRun> {
	readonly columns: readonly FrameColumn[];
	readonly rows: readonly FrameRow[];
	/** Runs that were left out, for they have too few of the files that were asked for. */
	readonly skipped: readonly Problem[];
	/** What could not be read. */
	readonly problems: readonly Problem[];
	readonly #values: FrameParts["values"];
	readonly #rowOf = new Map<string, number>();

	constructor({ columns, rows, values, skipped = [], problems = [] }: FrameParts) {
		this.columns = columns;
		this.rows = rows;
		this.skipped = skipped;
		this.problems = problems;
		this.#values = values;
		for (const [index, { group, parameter }] of rows.entries()) this.#rowOf.set(nameOf(group, parameter), index);
	}

	/** Values of one parameter in the order of the columns; undefined where a run has it not. Empty when no run has it. */
	row(group: string, parameter: string | number): readonly (Value | undefined)[] {
		return this.#values[this.#rowOf.get(nameOf(group, parameter)) ?? -1] ?? [];
	}

	/** The rows of one group, as a frame over the same runs. */
	group(name: string): Frame {
		return this.keepRows(({ group }) => group === name);
	}

	/** The rows that pass a test, as a frame over the same runs. */
	keepRows(test: (row: FrameRow, values: readonly (Value | undefined)[]) => boolean): Frame {
		const kept = [...this.rows.keys()].filter((index) => test(this.rows[index]!, this.#values[index]!));
		const [rows, values] = [kept.map((index) => this.rows[index]!), kept.map((index) => this.#values[index]!)];
		return new Frame({ ...this, rows, values });
	}

	/** Some of the runs with all rows, by their positions among `columns` and in that order. Throws a RangeError where there is no such position. */
	pickRuns(positions: readonly number[]): Frame {
		const none = positions.find((position) => this.columns[position] === undefined);
		if (none !== undefined) throw new RangeError(`no run at ${none}: there are ${this.columns.length}`);
		const columns = positions.map((position) => this.columns[position]!);
		const values = this.#values.map((row) => positions.map((position) => row[position]));
		return new Frame({ ...this, columns, values });
	}

	/** One run; undefined when the frame has it not. */
	run(date: string, run: number | string): FrameRun | undefined {
		const index = this.columns.findIndex((column) => column.date === date && column.run === run);
		return index === -1 ? undefined : this.#runAt(index);
	}

	*[Symbol.iterator](): Iterator<FrameRun> {
		for (const index of this.columns.keys()) yield this.#runAt(index);
	}

	#runAt(index: number): FrameRun {
		return { ...this.columns[index]!, get: (group, parameter) => this.row(group, parameter)[index] };
	}

	/** One record a run: `date`, `run`, and a record a group; parameters that the run has not are left out. */
	toRecords(): FrameRecord[] {
		return this.columns.map(({ date, run }, column) => {
			const groups: Record<string, Record<string, Value>> = Object.create(null);
			for (const [row, { group, parameter }] of this.rows.entries()) {
				groups[group] ??= Object.create(null) as Record<string, Value>;
				const value = this.#values[row]![column];
				if (value !== undefined) groups[group][parameter] = value;
			}
			return { date, run, groups };
		});
	}

	/** `{columns, rows, values}` for `JSON.stringify`: ints with all their digits, floats with a point, NaN as `"NaN"`, absence as null. */
	toJSON(): { columns: readonly FrameColumn[]; rows: readonly FrameRow[]; values: unknown[][] } {
		const values = this.#values.map((row) => row.map(jsonValue));
		return { columns: this.columns, rows: this.rows, values };
	}

	/** Two heads (date, run) and two columns of names (group, parameter): `pandas.read_csv(f, header=[0, 1], index_col=[0, 1])`. */
	toCSV(): string {
		const dates = ["date", "", ...this.columns.map(({ date }) => date)];
		const runs = ["run", "", ...this.columns.map(({ run }) => String(run))];
		const lines = this.rows.map(({ group, parameter }, row) => [
			group,
			String(parameter),
			...this.#values[row]!.map(valueField),
		]);
		return csvText(dates, [runs, ...lines]);
	}
}

export interface FrameRecord extends FrameColumn {
	readonly groups: Readonly<Record<string, Readonly<Record<string, Value>>>>;
}

function nameOf(group: string, parameter: string | number): string {
	return `${group}\0${parameter}`;
}
