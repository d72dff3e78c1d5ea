import type { Run } from "../model/run.ts";
import { shellWord } from "../render/shell-word.ts";

/** A command that starts a run like this one: a job is called after its script, unless it was named otherwise. */
export function rerunCommand({ job, overrides }: Run): string {
	return ["python", `${job ?? "train"}.py`, ...overrides].map(shellWord).join(" ");
}
