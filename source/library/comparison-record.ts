import { folderOf } from "../model/run.ts";
import { float, type Value } from "../model/value.ts";
import type { JsonRecord } from "../render/json-text.ts";
import type { Comparison } from "./comparison.ts";

/** One of the compared runs as `exptrack compare --format json` prints it; `index` is its place in `runs`. */
export function comparisonRecord({ runs, environments, parameters, metrics }: Comparison, index: number): JsonRecord {
	const run = runs[index]!;
	const { project, experiment, id, path, status, started, duration } = run;
	const own = (areChoices: boolean) =>
		parameters.flatMap(({ column, values, isChoice }): [string, Value][] => {
			const value = values[index];
			if (value === undefined || isChoice !== areChoices) return [];
			return [[isChoice ? column.name.replace(/^choice\./, "") : column.name, value]];
		});
	const number = (value: number | null | undefined): Value => (value == null ? null : float(value));
	return {
		...{ project, experiment, run: id, path, folder: folderOf(run), status, started, duration },
		environment: Object.fromEntries(environments.map(({ key, values }) => [key, values[index] ?? null])),
		params: new Map(own(false)),
		choices: new Map(own(true)),
		metrics: Object.fromEntries(
			metrics.map(({ metric, best, last, leaders }) => [
				metric,
				{ best: number(best[index]), last: number(last[index]), isBest: leaders.includes(index) },
			]),
		),
	};
}
