import type { Experiment } from "../query/experiments.ts";
import { statesText } from "../query/states-text.ts";
import { type JsonValue, jsonText } from "../render/json-text.ts";
import type { ExactTable } from "./exact-table.ts";
import { experimentRecord } from "./experiment-record.ts";

const header = [
	...["project", "experiment", "kind", "job", "runs", "states", "started", "swept", "launch", "found", "unclaimed"],
];

/** Experiments as `exptrack ls --experiments --format csv` prints them. */
export function experimentFields(experiments: readonly Experiment[]): ExactTable {
	const rows = experiments.map((one) => {
		const { results } = experimentRecord(one);
		return [
			one.project,
			one.path,
			one.kind,
			one.job ?? "",
			String(one.rows.length),
			statesText(one.statuses),
			one.started ?? "",
			one.swept.map(([name, count]) => `${name}×${count}`).join(" "),
			one.launch === null ? "" : String(one.launch),
			results == null ? "" : jsonText(results as JsonValue),
			one.strays.join(" "),
		];
	});
	return { header, rows };
}
