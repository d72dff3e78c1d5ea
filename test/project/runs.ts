import type { Run } from "../../source/model/run.ts";

/** A run that a test names only as far as it matters. */
export function someRun(run: Partial<Run> = {}): Run {
	return {
		root: "/runs",
		path: "0",
		project: ".",
		experiment: ".",
		id: 0,
		job: "train",
		kind: "multirun",
		status: "ended",
		evidence: "",
		started: null,
		launch: null,
		startedFrom: "",
		ended: null,
		endedFrom: "",
		duration: null,
		outerLogs: [],
		overrides: [],
		files: [],
		hydraFolder: ".hydra",
		...run,
	};
}
