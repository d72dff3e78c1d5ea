import { dateParts } from "./date-parts.ts";
import type { Frame } from "./frame.ts";
import { type DateFilter, keepDates } from "./keep-dates.ts";

/** The runs of some dates, or of some times of them; empty where there are none. What was found under no date is left out by either. */
export function filterDates(frame: Frame, filter: DateFilter): Frame {
	const kept = keepDates([...frame.columns.keys()], (position) => dateParts(frame.columns[position]!), filter);
	return frame.pickRuns(kept);
}
