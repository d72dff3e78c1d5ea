import type { SweepResults } from "../model/sweep.ts";
import type { Experiment } from "../query/experiments.ts";
import type { JsonRecord } from "../render/json-text.ts";

/** An experiment as `exptrack ls --experiments --format json` prints it. The shape is documented in the readme and kept. */
export function experimentRecord(one: Experiment): JsonRecord {
	return {
		project: one.project,
		experiment: one.path,
		kind: one.kind,
		job: one.job,
		runs: one.rows.length,
		statuses: new Map(one.statuses),
		started: one.started,
		swept: new Map(one.swept),
		launch: one.launch,
		asked: one.sweep?.asked ?? null,
		results: one.sweep?.results == null ? null : resultsRecord(one.sweep.results),
		unclaimed: one.strays,
	};
}

function resultsRecord({ sweeper, best }: SweepResults): JsonRecord {
	return { sweeper, best: best.map(({ params, values }) => ({ params, values })) };
}
