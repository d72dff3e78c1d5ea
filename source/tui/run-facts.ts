import { mayHave } from "../formats/may-have.ts";
import { filesOf } from "../model/files-of.ts";
import type { FoundMetrics } from "../model/found-metrics.ts";
import { metricFile, metricsOfRun } from "../model/metric.ts";
import { metricPairs } from "../model/metric-pairs.ts";
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
	/** Its file says that it is one value, and no curve. */
	readonly isSingle?: true;
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
		...(place?.isSingle && { isSingle: true as const }),
	}));
	return [...named, ...more.filter(({ name }) => metricFile(run, name) === undefined && mayHave(run, name, found))];
});

/** The same metric on the other data, by the name of each that has one: training for validation, and the other way round. */
export const pairedItems = lastOf((items: readonly MetricItem[]): ReadonlyMap<string, MetricItem> => {
	const pairs = new Map<string, MetricItem>();
	// What one script has written in one way: what another file calls so may be measured otherwise.
	for (const alike of Map.groupBy(items, ({ source }) => (source.endsWith(".npy") ? ".npy" : source)).values()) {
		const named = new Map(alike.map((item) => [item.name, item]));
		for (const [name, pair] of metricPairs([...named.keys()])) pairs.set(name, named.get(pair)!);
	}
	return pairs;
});

export function pathOf(run: Run, file: string): string {
	return `${folderOf(run)}/${file}`;
}
