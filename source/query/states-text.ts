import type { RunStatus } from "../model/run.ts";

/** How many runs are in each state, in words: `3 done 1 failed`. */
export function statesText(statuses: ReadonlyMap<RunStatus, number>): string {
	return Array.from(statuses, ([status, count]) => `${count} ${status}`).join(" ");
}
