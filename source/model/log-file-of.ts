import type { Run } from "./run.ts";

/** The log that Hydra's logging writes, else the first file that is named like one; undefined where there is none. */
export function logFileOf(run: Pick<Run, "job" | "files" | "outerLogs">): string | undefined {
	const own = run.job === null ? undefined : `${run.job}.log`;
	if (own !== undefined && run.files.includes(own)) return own;
	return (
		run.files.find((file) => file.endsWith(".log") && !file.includes("/")) ??
		run.files.find((file) => file.endsWith(".log")) ??
		run.outerLogs[0]
	);
}
