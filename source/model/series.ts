import { bestIndex } from "./best-index.ts";
import type { Direction } from "./direction.ts";
import { float, type Value } from "./value.ts";

/** One metric of one run. */
export interface Series {
	/** x of each value, strictly or weakly increasing; the index where the file knows no steps. */
	readonly steps: Float64Array;
	readonly values: Float64Array;
}

/** A series in four numbers. `best` is the highest or lowest finite value, as the metric's direction asks. */
export interface SeriesSummary {
	readonly last: Value;
	/** null where no value is finite. */
	readonly best: Value;
	readonly bestStep: number | null;
	readonly n: number;
	/** What else was asked for, by the reduction as it is typed: `mean_last(5)`. */
	readonly reduced?: ReadonlyMap<string, number | null>;
}

/** The last and the best value of a series; whole numbers are ints where all of its values are. */
export function summariseSeries({ steps, values }: Series, direction: Direction): SeriesSummary {
	const isWhole = values.every((value) => Number.isSafeInteger(value));
	const typed = (value: number): Value => (isWhole ? value : float(value));
	const best = bestIndex(values, direction);
	const n = values.length;
	return {
		last: n === 0 ? null : typed(values[n - 1]!),
		best: best < 0 ? null : typed(values[best]!),
		bestStep: best < 0 ? null : steps[best]!,
		n,
	};
}
