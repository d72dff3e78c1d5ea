import { logFileOf } from "../model/log-file-of.ts";
import { folderOf, type Run } from "../model/run.ts";
import type { State } from "./state.ts";

/**
 * The log of a run, relative to its folder. One that is followed stays its log while it is gone, whoever notices that first:
 * who writes it anew takes it away for a moment.
 */
export function logHere(state: State, run: Run): string | undefined {
	return logFileOf(run) ?? followedLog(state, run);
}

function followedLog(state: State, run: Run): string | undefined {
	const folder = `${folderOf(run)}/`;
	for (const [path, log] of state.logs) {
		if (log.is !== "loaded" || log.value.follow === null || !path.startsWith(folder)) continue;
		const file = path.slice(folder.length);
		if (logFileOf({ job: run.job, files: [file], outerLogs: [] }) === file) return file;
	}
	return undefined;
}
