import type { RunGroup } from "./find-identical-runs.ts";
import type { Frame } from "./frame.ts";

/** The first run of each group, in the order of the groups: their configurations side by side. Throws a RangeError where a group is of another frame. */
export function firstOfEachGroup(frame: Frame, groups: readonly RunGroup[]): Frame {
	return frame.pickRuns(groups.flatMap(([first]) => first ?? []));
}
