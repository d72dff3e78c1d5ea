import type { SeriesSummary } from "../model/series.ts";
import { numberOf, type Value } from "../model/value.ts";

/** Whether a run has diverged by this metric: its last value is NaN or infinite. One without values has not. */
export function isDiverged({ last, n }: SeriesSummary): boolean {
	return n > 0 && !Number.isFinite(numberOf(last) ?? Number.NaN);
}

/** The best value; null of a run that has diverged since, for it is not one of the good ones. */
export function bestUnlessDiverged(summary: SeriesSummary): Value {
	return isDiverged(summary) ? null : summary.best;
}
