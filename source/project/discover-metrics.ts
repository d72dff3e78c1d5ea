import { type MetricSource, metricSources } from "../formats/metric-sources.ts";
import { type NpyFileKind, npyKind } from "../formats/npy-kind.ts";
import type { FoundMetrics, MetricPlace } from "../model/found-metrics.ts";
import { metricFile } from "../model/metric.ts";
import type { NamedSeries } from "../model/named-series.ts";
import { DataError, type Problem } from "../model/problem.ts";
import { folderOf, type Run } from "../model/run.ts";
import { FileSource } from "./file-source.ts";
import { MetricStore } from "./metric-store.ts";

export interface Discovery {
	readonly found: FoundMetrics;
	readonly problems: readonly Problem[];
}

export interface DiscoverOptions {
	readonly store?: MetricStore;
	readonly signal?: AbortSignal;
}

/** Runs of one experiment with the same files that are looked into: the first, one in the middle, and the last. */
const looked = 3;

/**
 * Which metrics the files of runs hold. Runs of a sweep write the same ones, so of those with the same files a few are
 * looked into. A name belongs to the file that says it most exactly; where another file of the run has other values under
 * it, that one is `metrics.csv:loss`.
 */
export async function discoverMetrics(
	runs: readonly Run[],
	{ store = new MetricStore(), signal }: DiscoverOptions = {},
): Promise<Discovery> {
	const found = new Map<string, Map<string, MetricPlace>>();
	const problems: Problem[] = [];
	for (const run of sampleOf(runs)) {
		if (signal?.aborted) break;
		for (const [name, place] of await placesIn(run, store, problems)) {
			const places = found.get(name) ?? new Map<string, MetricPlace>();
			const key = `${place.source}\0${place.series}`;
			if (!places.has(key)) places.set(key, place);
			found.set(name, places);
		}
	}
	return { found: new Map(Array.from(found, ([name, places]) => [name, [...places.values()]])), problems };
}

function sampleOf(runs: readonly Run[]): readonly Run[] {
	const alike = Map.groupBy(runs, (run) => {
		const keys = metricSources(run).map(({ key }) => key);
		return `${run.root}\0${run.experiment}\0${keys.join("\0")}`;
	});
	return [...alike.values()].flatMap((group) => {
		if (group.length <= looked) return group;
		return [group[0]!, group[group.length >> 1]!, group.at(-1)!];
	});
}

async function placesIn(run: Run, store: MetricStore, problems: Problem[]): Promise<[string, MetricPlace][]> {
	const places: [string, MetricPlace][] = [];
	/** What each name of a file stands for so far: the name that people see, and the series. */
	const known = new Map<string, [name: string, series: NamedSeries][]>();
	for (const source of metricSources(run)) {
		for (const series of await seriesIn(run, source, store, problems)) {
			const same = known.get(series.name) ?? (await namedSeries(run, series.name, store));
			const [agreeing] = same.find(([, other]) => agree(other, series)) ?? [];
			const name = agreeing ?? (same.length === 0 ? series.name : `${source.key}:${series.name}`);
			if (agreeing === undefined) same.push([name, series]);
			known.set(series.name, same);
			const isSingle = series.values.length === 1 && ({ isSingle: true } as const);
			places.push([name, { source: source.key, series: series.name, origin: series.origin, ...isSingle }]);
		}
	}
	return places;
}

async function seriesIn(
	run: Run,
	source: MetricSource,
	store: MetricStore,
	problems: Problem[],
): Promise<readonly NamedSeries[]> {
	const path = `${folderOf(run)}/${source.files[0]}`;
	try {
		// A plain array is called as its file is, and may be large: only what has names of its own is read.
		if (source.format.name === "npy" && (await kindOf(path)) !== "parts") return [];
		const file = await store.file(run, source);
		for (const message of file.problems) problems.push({ path, message });
		return file.series;
	} catch (error) {
		if (!(error instanceof DataError)) throw error;
		// A file named after a metric is told of when that metric is read.
		if (source.format.name !== "npy") problems.push({ path, message: error.message });
		return [];
	}
}

async function kindOf(path: string): Promise<NpyFileKind> {
	const source = await FileSource.open(path);
	try {
		return await npyKind(source);
	} finally {
		await source.close();
	}
}

/** What the file named after a metric holds: it is read only where another file has that name too, for it may be large. */
async function namedSeries(run: Run, name: string, store: MetricStore): Promise<[string, NamedSeries][]> {
	if (metricFile(run, name) === undefined) return [];
	try {
		return [[name, await store.series(run, name, new Map([[name, []]]))]];
	} catch (error) {
		if (error instanceof DataError) return [];
		throw error;
	}
}

/** What a log prints is rounded. */
const printed = 0.005;

/** Whether two series say the same: all values, or where one is a single result the last one. */
function agree(a: NamedSeries, b: NamedSeries): boolean {
	const [short, long] = a.values.length <= b.values.length ? [a.values, b.values] : [b.values, a.values];
	if (short.length !== long.length && short.length !== 1) return false;
	const start = long.length - short.length;
	return short.every((value, index) => {
		const other = long[start + index]!;
		return Object.is(value, other) || Math.abs(value - other) <= printed * Math.max(Math.abs(value), Math.abs(other));
	});
}
