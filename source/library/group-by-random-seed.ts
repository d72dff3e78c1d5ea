import type { Run } from "../model/run.ts";
import type { RunTable } from "../model/run-table.ts";
import { TableBuilder } from "../project/table-builder.ts";
import { foldSeeds } from "../query/fold-seeds.ts";
import type { RunGroup } from "./find-identical-runs.ts";
import type { Frame, FrameColumn, FrameRow } from "./frame.ts";

/**
 * Runs that are equal in every parameter but the seed, single ones too, in the order of their first runs;
 * `firstOfEachGroup` gives the configurations. `seeds` are rows of the frame, `{group: "other", parameter: "seed"}`; without
 * them those that are called like a seed. Paths do not count, nor does a text that is the same but for the seed it spells
 * (`run_name: mlp-s0`). A frame does not say what follows from others by interpolation, so where that is a number made of
 * the seed it keeps runs apart. Throws a UserError where no parameter is called like a seed, or a given one is none.
 */
export function groupByRandomSeed(frame: Frame, { seeds }: { readonly seeds?: readonly FrameRow[] } = {}): RunGroup[] {
	const options = seeds === undefined ? {} : { seeds: seeds.map(nameOf) };
	const { groups } = foldSeeds(tableOf(frame), Uint32Array.from(frame.columns.keys()), options);
	return groups.map((group) => [...group]);
}

function tableOf(frame: Frame): RunTable {
	const rows = frame.rows.filter(({ group }) => group !== "path");
	const lines = rows.map((row) => ({ name: nameOf(row), values: frame.row(row.group, row.parameter) }));
	const builder = new TableBuilder();
	for (const [position, column] of frame.columns.entries()) {
		const own = lines.flatMap(({ name, values }) => {
			const value = values[position];
			return value === undefined ? [] : [{ name, value }];
		});
		builder.add(runOf(column), { names: own.map(({ name }) => name), values: own.map(({ value }) => value) });
	}
	return builder.snapshot();
}

function nameOf({ group, parameter }: FrameRow): string {
	return `${group}.${parameter}`;
}

/** The runs of a frame have folders and are taken for runs of one project; no more is said of them. */
function runOf({ date, run }: FrameColumn): Run {
	return {
		root: "",
		path: `${date}/${run}`,
		project: ".",
		experiment: date,
		id: run,
		job: null,
		kind: "multirun",
		launch: null,
		status: "unknown",
		evidence: "",
		started: null,
		startedFrom: "",
		ended: null,
		endedFrom: "",
		duration: null,
		overrides: [],
		files: [],
		outerLogs: [],
		hydraFolder: null,
	};
}
