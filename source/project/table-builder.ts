import type { NamedValues } from "../model/flat-config.ts";
import { pythonText } from "../model/python-text.ts";
import type { Run } from "../model/run.ts";
import type { Column, RunTable } from "../model/run-table.ts";
import type { StrayFolder } from "../model/stray-folder.ts";
import type { Sweep } from "../model/sweep.ts";
import { kindOf, type Value } from "../model/value.ts";
import type { Signs } from "./run-signs.ts";

/** For each value of a config 1 where it stands there itself, 0 where it is an interpolation of others. */
export type OwnPlaces = Uint8Array | null;

const nothing: NamedValues = { names: [], values: [] };

/** Collects runs as they are read and gives snapshots of them as a table. Snapshots share the memory of the columns. */
export class TableBuilder {
	readonly #runs: Run[] = [];
	readonly #parameters = new ColumnSet();
	readonly #choices = new ColumnSet();
	readonly #sweeps = new Map<string, Sweep>();
	/** By the folder that was opened. */
	readonly #strays = new Map<string, readonly StrayFolder[]>();
	/** By the folder that was opened: existing folders outside of it that runs write into. */
	readonly #elsewhere = new Map<string, readonly string[]>();
	/** Runs as they were before they were corrected, by row. */
	readonly #uncorrected = new Map<number, Run>();

	get length(): number {
		return this.#runs.length;
	}

	/** The row that the run is given. `own` tells for each value whether it stands there itself; null: all do. */
	add(run: Run, config: NamedValues, choices: NamedValues = nothing, own: OwnPlaces = null): number {
		const row = this.#runs.push(run) - 1;
		this.#parameters.set(row, config, own);
		this.#choices.set(row, choices);
		return row;
	}

	/** Puts a run in a row that another one had, or an earlier state of it. */
	rewrite(row: number, run: Run, config: NamedValues, choices: NamedValues = nothing, own: OwnPlaces = null): void {
		this.#uncorrected.delete(row);
		this.#runs[row] = run;
		this.#parameters.rewrite(row, config, own);
		this.#choices.rewrite(row, choices);
	}

	/** Takes rows out. Returns the new row of each old one; of those taken out it says nothing. */
	remove(gone: ReadonlySet<number>): Uint32Array {
		const length = this.#runs.length;
		const kept = Uint32Array.from(this.#runs.keys()).filter((row) => !gone.has(row));
		const rowOf = new Uint32Array(length);
		for (const [row, old] of kept.entries()) rowOf[old] = row;
		const runs = Array.from(kept, (row) => this.#runs[row]!);
		this.#runs.length = 0;
		for (const run of runs) this.#runs.push(run);
		for (const columns of [this.#parameters, this.#choices]) columns.keep(kept, length);
		const corrected = [...this.#uncorrected].filter(([row]) => !gone.has(row));
		this.#uncorrected.clear();
		for (const [row, run] of corrected) this.#uncorrected.set(rowOf[row]!, run);
		return rowOf;
	}

	/** Takes back the corrections of a run, which are about to be made anew. Whether there were any. */
	uncorrect(row: number): boolean {
		const before = this.#uncorrected.get(row);
		if (before === undefined) return false;
		this.#uncorrected.delete(row);
		this.#runs[row] = { ...before, launch: this.#runs[row]!.launch };
		return true;
	}

	runAt(row: number): Run {
		return this.#runs[row]!;
	}

	/** What is known of a sweep, by its `sweepKey`. */
	setSweep(key: string, sweep: Sweep): void {
		this.#sweeps.set(key, sweep);
	}

	/** What loggers have left below an opened folder of which no run is known. */
	setStrays(root: string, strays: readonly StrayFolder[]): void {
		this.#strays.set(root, strays);
	}

	/** Folders (absolute) that exist outside of an opened one, and that runs say they write into. */
	setElsewhere(root: string, folders: readonly string[]): void {
		this.#elsewhere.set(root, folders);
	}

	/** The columns of the parameters so far. */
	parameters(): ReadonlyMap<string, Column> {
		return this.#parameters.snapshot(this.#runs.length);
	}

	/** The values that a run has for some names; those it has not are null. */
	configAt(row: number, names: readonly string[]): NamedValues {
		return { names, values: this.#parameters.at(row, names) };
	}

	choicesAt(row: number, names: readonly string[]): NamedValues {
		return { names, values: this.#choices.at(row, names) };
	}

	/** Puts another state of a run in the place of the one that was added. */
	replace(row: number, run: Run): void {
		this.#runs[row] = run;
	}

	/** Corrects what a run by itself was taken for. */
	correct(row: number, correction: Partial<Signs>): void {
		const run = this.#runs[row]!;
		if (!this.#uncorrected.has(row)) this.#uncorrected.set(row, run);
		this.#runs[row] = { ...run, ...correction };
	}

	/** What the signs of a run alone tell. */
	ownSignsAt(row: number): Signs {
		return this.#uncorrected.get(row) ?? this.#runs[row]!;
	}

	snapshot(): RunTable {
		const length = this.#runs.length;
		const strays = [...this.#strays.values()].flat();
		const roots = [...this.#elsewhere.keys()];
		const isOpened = (path: string) => roots.some((root) => path === root || path.startsWith(`${root}/`));
		const elsewhere = [...new Set([...this.#elsewhere.values()].flat())].filter((path) => !isOpened(path));
		return {
			runs: this.#runs.slice(),
			columns: this.#parameters.snapshot(length),
			choices: this.#choices.snapshot(length),
			sweeps: new Map(this.#sweeps),
			...(strays.length > 0 && { strays }),
			...(elsewhere.length > 0 && { elsewhere }),
		};
	}
}

class ColumnSet {
	readonly #columns = new Map<string, GrowingColumn>();
	/** Configs of one sweep share their array of names, so the columns are looked up once a sweep. */
	readonly #columnsOf = new WeakMap<readonly string[], readonly GrowingColumn[]>();
	/** The run before: of one with the same names only the values that differ are set. */
	#lastColumns: readonly GrowingColumn[] = [];
	#lastValues: readonly Value[] = [];
	#lastOwn: OwnPlaces = null;

	set(row: number, { names, values }: NamedValues, own: OwnPlaces = null): void {
		const columns = this.#columnsOf.get(names) ?? this.#find(names);
		const goesOn = columns === this.#lastColumns && own === this.#lastOwn;
		if (!goesOn) for (const column of this.#lastColumns) column.end(row);
		const last = this.#lastValues;
		for (let index = 0; index < columns.length; index++) {
			const value = values[index]!;
			if (!goesOn || value !== last[index]) columns[index]!.begin(row, value, own === null || own[index] === 1);
		}
		this.#lastColumns = columns;
		this.#lastValues = values;
		this.#lastOwn = own;
	}

	/** The values of a row that has some already. */
	rewrite(row: number, { names, values }: NamedValues, own: OwnPlaces = null): void {
		const columns = this.#columnsOf.get(names) ?? this.#find(names);
		const taken = new Set(columns);
		for (const column of this.#columns.values()) if (!taken.has(column)) column.rewrite(row, undefined, false);
		for (const [index, column] of columns.entries())
			column.rewrite(row, values[index]!, own === null || own[index] === 1);
	}

	/** Keeps these of `length` rows. */
	keep(rows: Uint32Array, length: number): void {
		for (const column of this.#columns.values()) column.keep(rows, length);
	}

	at(row: number, names: readonly string[]): Value[] {
		const columns = this.#columnsOf.get(names) ?? this.#find(names);
		return columns.map((column) => column.at(row) ?? null);
	}

	snapshot(length: number): ReadonlyMap<string, Column> {
		const columns = new Map<string, Column>();
		for (const [name, column] of this.#columns) columns.set(name, column.snapshot(length));
		return columns;
	}

	#find(names: readonly string[]): readonly GrowingColumn[] {
		const columns = names.map((name) => {
			let column = this.#columns.get(name);
			if (column === undefined) {
				column = new GrowingColumn(name);
				this.#columns.set(name, column);
			}
			return column;
		});
		this.#columnsOf.set(names, columns);
		return columns;
	}
}

/** A column that is told where a value begins: it goes on in the rows that follow, until another one begins. */
class GrowingColumn {
	readonly name: string;
	#codes = new Uint32Array(16);
	/** Rows whose codes are written. */
	#written = 0;
	/** The code of the rows that are not. */
	#open = 0;
	readonly #values: (Value | undefined)[] = [undefined];
	readonly #codeOf = new Map<Value, number>();
	/** Lists and other objects are the same value when they are typed and spelled the same. */
	readonly #codeOfSpelling = new Map<string, number>();
	#hasOwn = false;

	constructor(name: string) {
		this.name = name;
	}

	begin(row: number, value: Value, isOwn: boolean): void {
		if (isOwn) this.#hasOwn = true;
		this.#write(row);
		this.#open = this.#codeOf.get(value) ?? this.#newCode(value);
	}

	/** The rows from here on have no value. */
	end(row: number): void {
		this.#write(row);
		this.#open = 0;
	}

	/** What other rows have stays, and so do the snapshots that were taken: they share the codes up to now. */
	rewrite(row: number, value: Value | undefined, isOwn: boolean): void {
		if (isOwn) this.#hasOwn = true;
		this.#write(row + 1);
		const code = value === undefined ? 0 : (this.#codeOf.get(value) ?? this.#newCode(value));
		if (this.#codes[row] === code) return;
		this.#codes = this.#codes.slice();
		this.#codes[row] = code;
	}

	keep(rows: Uint32Array, length: number): void {
		this.#write(length);
		const codes = this.#codes;
		this.#codes = rows.map((row) => codes[row]!);
		this.#written = rows.length;
	}

	at(row: number): Value | undefined {
		return this.#values[row < this.#written ? this.#codes[row]! : this.#open];
	}

	snapshot(length: number): Column {
		this.#write(length);
		return {
			name: this.name,
			codes: this.#codes.subarray(0, length),
			values: this.#values.slice(),
			isDerived: !this.#hasOwn,
		};
	}

	/** Writes what is open up to a row. */
	#write(row: number): void {
		if (row <= this.#written) return;
		if (row > this.#codes.length) this.#grow(row);
		this.#codes.fill(this.#open, this.#written, row);
		this.#written = row;
	}

	#newCode(value: Value): number {
		const isObject = typeof value === "object" && value !== null;
		const spelling = isObject ? spellingOf(value) : "";
		const known = isObject ? this.#codeOfSpelling.get(spelling) : undefined;
		const code = known ?? this.#values.push(value) - 1;
		if (isObject) this.#codeOfSpelling.set(spelling, code);
		// Objects are remembered by identity only where a sweep shares them, which a known spelling does not show.
		if (!isObject || known === undefined) this.#codeOf.set(value, code);
		return code;
	}

	#grow(length: number): void {
		const codes = new Uint32Array(Math.max(length, this.#codes.length * 2));
		codes.set(this.#codes);
		this.#codes = codes;
	}
}

function spellingOf(value: Value): string {
	return `${kindOf(value)} ${pythonText(value)}`;
}
