import { bestIndex } from "../model/best-index.ts";
import { UserError } from "../model/problem.ts";
import type { Series } from "../model/series.ts";
import { rollingMean } from "../query/rolling-mean.ts";

export interface RollingWindowMetrics {
	/** The mean of each `window` values that follow each other, at the step of the last of them: n - window + 1 values. */
	readonly rolled: Series;
	/** The least finite one; null where none is. */
	readonly min: number | null;
	readonly max: number | null;
}

/**
 * A series smoothed by a rolling mean, with its least and greatest value then. A window that is longer than the series gives
 * nothing; NaN and infinities stay in the windows that hold them. Throws a UserError where the window is no whole number
 * above 0. The reductions `roll_min(n)` and `roll_max(n)` give the same in filters, sorts and columns.
 */
export function rollingWindowMetrics({ steps, values }: Series, window: number): RollingWindowMetrics {
	if (!Number.isSafeInteger(window) || window < 1)
		throw new UserError(`the window is a whole number of values above 0, not ${window}`);
	const means = rollingMean(values, window);
	return {
		rolled: { steps: steps.slice(window - 1), values: means },
		min: means[bestIndex(means, "min")] ?? null,
		max: means[bestIndex(means, "max")] ?? null,
	};
}
