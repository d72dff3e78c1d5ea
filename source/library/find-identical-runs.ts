import type { Frame, FrameRow } from "./frame.ts";
import { groupRuns, type RunGroup } from "./group-runs.ts";

/**
 * Groups of two or more runs that are the same in each of the attributes; without attributes in all rows but the paths,
 * which finds what was run twice. In the order of their first runs. Throws a UserError where no run has an attribute.
 */
export function findIdenticalRuns(frame: Frame, attributes?: readonly FrameRow[]): RunGroup[] {
	const rows = attributes ?? frame.rows.filter(({ group }) => group !== "path");
	return groupRuns(frame, rows).filter(({ length }) => length > 1);
}
