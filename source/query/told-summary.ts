import type { SeriesSummary } from "../model/series.ts";
import { isDiverged } from "./is-diverged.ts";

/** The numbers as they are told of a run: one that has diverged has no best value, and none where it was. */
export function toldSummary<T extends SeriesSummary>(summary: T): T {
	return isDiverged(summary) ? { ...summary, best: null, bestStep: null } : summary;
}
