import { metricsOfRun } from "../model/metric.ts";
import { folderOf, type Run } from "../model/run.ts";
import { matchingFiles } from "../query/matching-files.ts";
import { lastOf } from "./last-of.ts";
import { runOf } from "./select.ts";
import type { State } from "./state.ts";

const matches = lastOf(matchingFiles);

/** Files of a run that the view shows, relative to it. */
export function fileItems(state: State, run: string): readonly string[] {
	const found = runOf(state, run);
	return found === undefined ? [] : matches(allFiles(found.files, found.outerLogs), state.globs);
}

/** Those of the run's folder, and the logs that its launcher keeps elsewhere. */
const allFiles = lastOf((files: readonly string[], outerLogs: readonly string[]) => [...files, ...outerLogs]);

export interface MetricItem {
	readonly name: string;
	readonly file: string;
}

export function metricItems(state: State, run: string): readonly MetricItem[] {
	const found = runOf(state, run);
	return found === undefined ? [] : metricsOfRun(found).map((name) => ({ name, file: `${name}.npy` }));
}

/** The log that Hydra's logging writes, else the first file that is named like one. */
export function logFileOf(run: Run): string | undefined {
	const own = run.job === null ? undefined : `${run.job}.log`;
	if (own !== undefined && run.files.includes(own)) return own;
	return (
		run.files.find((file) => file.endsWith(".log") && !file.includes("/")) ??
		run.files.find((file) => file.endsWith(".log")) ??
		run.outerLogs[0]
	);
}

export function pathOf(run: Run, file: string): string {
	return `${folderOf(run)}/${file}`;
}

/** Lines of the config, as it was written or resolved. */
export function configLines(state: State, run: string): readonly string[] {
	const config = state.configs.get(run);
	return config?.is === "loaded" ? linesOf(state.showsResolved ? config.value.resolved : config.value.written) : [];
}

const linesOf = lastOf((text: string): readonly string[] => text.replace(/\n$/, "").split("\n"));
