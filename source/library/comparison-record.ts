import { float, type Value } from "../model/value.ts";
import type { JsonRecord } from "../render/json-text.ts";
import type { Comparison } from "./comparison.ts";

/** One of the compared runs as `exptrack compare --format json` prints it; `index` is its place in `runs`. */
export function comparisonRecord({ runs, parameters, metrics }: Comparison, index: number): JsonRecord {
	const { project, experiment, id, path, status, started, duration } = runs[index]!;
	const params = parameters.flatMap(({ column, values }): [Value, Value][] =>
		values[index] === undefined ? [] : [[column.name, values[index]]],
	);
	const number = (value: number | null | undefined): Value => (value == null ? null : float(value));
	return {
		...{ project, experiment, run: id, path, status, started, duration },
		params: new Map(params),
		metrics: Object.fromEntries(
			metrics.map(({ metric, best, last, leaders }) => [
				metric,
				{ best: number(best[index]), last: number(last[index]), isBest: leaders.includes(index) },
			]),
		),
	};
}
