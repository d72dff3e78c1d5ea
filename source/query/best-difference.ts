import type { SeriesSummary } from "../model/series.ts";
import { numberOf } from "../model/value.ts";
import { bestUnlessDiverged } from "./is-diverged.ts";

/** How far the best value of a run is from that of another; null where one of them has none, for it has diverged or lacks the metric. */
export function bestDifference(own: SeriesSummary | undefined, other: SeriesSummary | undefined): number | null {
	if (own === undefined || other === undefined) return null;
	const [value, base] = [numberOf(bestUnlessDiverged(own)), numberOf(bestUnlessDiverged(other))];
	return value === undefined || base === undefined || !Number.isFinite(value - base) ? null : value - base;
}
