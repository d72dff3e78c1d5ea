import { type Column, columnOf, type RunTable, valueAt } from "../model/run-table.ts";
import type { Value } from "../model/value.ts";
import { type UsualValue, usualValue } from "../query/usual-value.ts";
import { valueKey } from "../query/value-key.ts";
import { lastOf } from "./last-of.ts";
import type { RunScreen } from "./screen.ts";
import { allRunsOf, baselineRow, rowOf } from "./select.ts";
import type { State } from "./state.ts";

/** What stands in place of a run's value elsewhere: in the run that others are held against, or in most runs. */
export type ConfigDifference =
	| { readonly is: "run"; readonly value: Value | undefined; readonly row: number }
	| ({ readonly is: "most" } & UsualValue);

/** How a run differs from the others of its experiment, or from the one that they are held against. */
export class ConfigDifferences {
	/** Row of the run that it is held against; null: against all. */
	readonly against: number | null;
	/** Runs of the experiment that have a config. */
	readonly rows: Uint32Array;
	readonly row: number;
	readonly #table: RunTable;
	readonly #gone = new Map<boolean, readonly string[]>();
	readonly #known = new Map<string, ConfigDifference | null>();

	constructor(table: RunTable, rows: Uint32Array, row: number, against: number | null) {
		this.#table = table;
		this.rows = rows;
		this.row = row;
		this.against = against;
	}

	/** Of a parameter or a choice; null: it does not differ. */
	of(name: string): ConfigDifference | null {
		let difference = this.#known.get(name);
		if (difference === undefined) {
			const column = columnOf(this.#table, name);
			difference = column === undefined ? null : this.#differenceOf(column);
			this.#known.set(name, difference);
		}
		return difference;
	}

	/** Parameters that others have and this run has not. `isRaw`: without those that follow from others. */
	gone(isRaw: boolean): readonly string[] {
		const known = this.#gone.get(isRaw);
		if (known !== undefined) return known;
		const names: string[] = [];
		for (const column of this.#table.columns.values()) {
			if (valueAt(column, this.row) !== undefined || (isRaw && column.isDerived === true)) continue;
			const difference = this.of(column.name);
			if (difference !== null && difference.value !== undefined) names.push(column.name);
		}
		this.#gone.set(isRaw, names);
		return names;
	}

	#differenceOf(column: Column): ConfigDifference | null {
		const { row, against } = this;
		if (against === null) {
			const usual = usualValue(column, this.rows, row);
			return usual === null ? null : { is: "most", ...usual };
		}
		const value = valueAt(column, against);
		if (Object.is(valueKey(value), valueKey(valueAt(column, row)))) return null;
		return { is: "run", value, row: against };
	}
}

export function differencesOf(state: State, { run, experiment }: RunScreen): ConfigDifferences {
	const rows = withConfig(state.table, allRunsOf(state, experiment));
	return differences(state.table, rows, rowOf(state, run) ?? 0, baselineRow(state));
}

const differences = lastOf(
	(table: RunTable, rows: Uint32Array, row: number, against: number | null) =>
		new ConfigDifferences(table, rows, row, against),
);

/** Of runs without a config nobody knows what they had. */
const withConfig = lastOf((table: RunTable, rows: Uint32Array) =>
	rows.filter((row) => table.runs[row]!.hydraFolder !== null),
);
