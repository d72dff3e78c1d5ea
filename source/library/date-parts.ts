import type { FrameColumn } from "./frame.ts";
import type { DateOfRun } from "./keep-dates.ts";

/** Date and time of a run as its column says them; both undefined where it was found under no date. */
export function dateParts({ date: text }: FrameColumn): DateOfRun {
	const [, date, time] = /^(\d{4}-\d\d-\d\d) (\d\d-\d\d-\d\d)$/.exec(text) ?? [];
	return { date, time };
}
