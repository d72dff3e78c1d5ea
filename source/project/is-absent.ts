import type { Run } from "../model/run.ts";

/** Whether this is a job that a sweep asked for and that has no folder. */
export function isAbsent({ hydraFolder, status }: Pick<Run, "hydraFolder" | "status">): boolean {
	return hydraFolder === null && (status === "pending" || status === "missing");
}
