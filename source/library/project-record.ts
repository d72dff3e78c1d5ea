import type { Project } from "../query/experiments.ts";
import type { JsonRecord } from "../render/json-text.ts";

/** A project as `exptrack ls --projects --format json` prints it. The shape is documented in the readme and kept. */
export function projectRecord({ path, experiments, rows, statuses, lastStarted, strays }: Project): JsonRecord {
	return {
		project: path,
		experiments,
		runs: rows.length,
		statuses: new Map(statuses),
		lastStarted,
		unclaimed: strays,
	};
}
