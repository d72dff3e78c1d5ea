import type { Series } from "../model/series.ts";

/** Whether a run has diverged by this metric: its last value is NaN or infinite. A series without values has not. */
export function isDiverged({ values }: Series): boolean {
	return values.length > 0 && !Number.isFinite(values[values.length - 1]);
}
