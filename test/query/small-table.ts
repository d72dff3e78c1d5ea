import type { Run } from "../../source/model/run.ts";
import type { Column, RunTable } from "../../source/model/run-table.ts";
import type { SeriesSummary } from "../../source/model/series.ts";
import type { Value } from "../../source/model/value.ts";
import type { Queryable } from "../../source/query/queryable.ts";

export interface SmallRun extends Partial<Run> {
	/** Dotted names and values; a name that is not here is absent. */
	readonly config?: Readonly<Record<string, Value>>;
}

/** Runs of one sweep, numbered from 0, that differ from the plainest run in what a test says. */
export function smallTable(...runs: readonly SmallRun[]): RunTable {
	const names = new Set(runs.flatMap(({ config = {} }) => Object.keys(config)));
	return {
		runs: runs.map(runOf),
		columns: new Map(Array.from(names, (name) => [name, columnOf(name, runs)])),
		choices: new Map(),
		sweeps: new Map(),
	};
}

/** One run for each value of `x`; undefined leaves it out. */
export function tableOfX(...values: readonly (Value | undefined)[]): RunTable {
	return smallTable(...values.map((x) => (x === undefined ? {} : { config: { x } })));
}

/** A table with metrics; a number stands for a series with this last and best value, undefined for a run without it. */
export function smallQueryable(
	table: RunTable,
	metrics: Readonly<Record<string, readonly (number | Partial<SeriesSummary> | undefined)[]>> = {},
): Queryable {
	const summary = (given: number | Partial<SeriesSummary> | undefined): SeriesSummary | undefined =>
		given === undefined
			? undefined
			: {
					bestStep: 0,
					n: 1,
					last: null,
					best: null,
					...(typeof given === "number" ? { last: given, best: given } : given),
				};
	return {
		table,
		metrics: new Map(Object.entries(metrics).map(([name, summaries]) => [name, summaries.map(summary)])),
	};
}

export function allRows(table: RunTable): Uint32Array {
	return Uint32Array.from(table.runs.keys());
}

function runOf({ config: _, ...given }: SmallRun, index: number): Run {
	return {
		root: "/data",
		path: `sweep/${index}`,
		project: ".",
		experiment: "sweep",
		id: index,
		job: "train",
		kind: "multirun",
		status: "done",
		evidence: "",
		started: null,
		launch: null,
		startedFrom: "",
		ended: null,
		endedFrom: "",
		duration: null,
		outerLogs: [],
		overrides: [],
		files: [],
		hydraFolder: ".hydra",
		...given,
	};
}

function columnOf(name: string, runs: readonly SmallRun[]): Column {
	const values: (Value | undefined)[] = [undefined];
	const codes = runs.map(({ config }) => {
		const value = config?.[name];
		const known = values.findIndex((one) => Object.is(one, value));
		return known === -1 ? values.push(value) - 1 : known;
	});
	return { name, values, codes: Uint32Array.from(codes) };
}
