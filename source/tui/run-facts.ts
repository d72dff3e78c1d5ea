import { mayHave } from "../formats/may-have.ts";
import { filesOf } from "../model/files-of.ts";
import type { FoundMetrics } from "../model/found-metrics.ts";
import { metricFile, metricsOfRun } from "../model/metric.ts";
import { pairOf } from "../model/metric-pair.ts";
import { folderOf, type Run } from "../model/run.ts";
import { matchingFiles } from "../query/matching-files.ts";
import { lastOf } from "./last-of.ts";
import { foundOf, runOf } from "./select.ts";
import type { State } from "./state.ts";

const matches = lastOf(matchingFiles);

/** Files of a run that the view shows, relative to it. */
export function fileItems(state: State, run: string): readonly string[] {
	const found = runOf(state, run);
	return found === undefined ? [] : matches(allFiles(filesOf(found), found.outerLogs), state.globs);
}

/** Those of the run, and the logs that its launcher keeps elsewhere. */
const allFiles = lastOf((files: readonly string[], outerLogs: readonly string[]) => [...files, ...outerLogs]);

export interface MetricItem {
	readonly name: string;
	/** The file it stands in, or the key of those. */
	readonly source: string;
	/** The line it was recognised in, where it was guessed. */
	readonly origin: string | null;
}

export function metricItems(state: State, run: string): readonly MetricItem[] {
	const found = runOf(state, run);
	return found === undefined ? [] : metricsIn(found, foundOf(state), state.looked.get(run) ?? null);
}

/** Those that files are named after, then what was found in its files: where only other runs were looked into, what it may have. */
const metricsIn = lastOf((run: Run, found: FoundMetrics, own: FoundMetrics | null): readonly MetricItem[] => {
	const named = metricsOfRun(run).map((name) => ({
		name,
		source: metricFile(run, name) ?? `${name}.npy`,
		origin: null,
	}));
	const more = Array.from(own ?? found, ([name, [place]]) => ({
		name,
		source: place?.source ?? "",
		origin: place?.origin ?? null,
	}));
	return [...named, ...more.filter(({ name }) => metricFile(run, name) === undefined && mayHave(run, name, found))];
});

/** The same metric on the other data: training for validation, and the other way round. */
export function pairedItem(state: State, run: string, metric: string): MetricItem | undefined {
	const items = metricItems(state, run);
	const own = items.find(({ name }) => name === metric);
	// What one script has written in one way: what another file calls so may be measured otherwise.
	const alike = items.filter(({ source }) => source === own?.source || (isNpy(source) && isNpy(own?.source ?? "")));
	const pair = pairOf(
		metric,
		alike.map(({ name }) => name),
	);
	return alike.find(({ name }) => name === pair);
}

function isNpy(source: string): boolean {
	return source.endsWith(".npy");
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
