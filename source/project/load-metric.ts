import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { mayHave } from "../formats/may-have.ts";
import { type ArrayFile, readArrays } from "../formats/read-arrays.ts";
import type { FoundMetrics } from "../model/found-metrics.ts";
import { metricFile } from "../model/metric.ts";
import type { NamedSeries } from "../model/named-series.ts";
import { DataError, type Problem } from "../model/problem.ts";
import { folderOf, type Run } from "../model/run.ts";
import type { SeriesSummary } from "../model/series.ts";
import { FileSource } from "./file-source.ts";
import { MetricStore } from "./metric-store.ts";
import { SummaryReader, type SummaryReaderOptions } from "./summary-reader.ts";

/** The arrays in a file and what of it could not be read. Throws a DataError where it is no array file or broken as a whole. */
export async function loadArrays(path: string): Promise<ArrayFile> {
	const source = await FileSource.open(path);
	try {
		return await readArrays(path, source);
	} finally {
		await source.close();
	}
}

export interface LoadSeriesOptions {
	/** Where metrics were found; without it the files of the run are looked through. */
	readonly found?: FoundMetrics;
	/** Keeps what it has read, for the next series of the same files. */
	readonly store?: MetricStore;
	/**
	 * For a sparkline of so many cells, or a chart of about as many columns: a long curve is thinned to so many parts, each
	 * with its lowest and highest value, which is several times as quick as reading it whole.
	 */
	readonly parts?: number;
}

/** The curve of a metric of a run. Throws a DataError that says why there is none. */
export function loadSeries(
	run: Run,
	metric: string,
	{ found, store = new MetricStore(), parts }: LoadSeriesOptions = {},
): Promise<NamedSeries> {
	return parts === undefined ? store.series(run, metric, found) : store.thin(run, metric, parts, found);
}

export interface SummaryBatch {
	readonly summaries: ReadonlyMap<Run, SeriesSummary>;
	readonly problems: readonly Problem[];
}

export interface SummaryOptions extends SummaryReaderOptions {
	readonly signal?: AbortSignal;
}

/** Last and best values of a metric over runs, in batches of about a tenth of a second; runs without it are passed over. */
export async function* loadSummaries(
	runs: readonly Run[],
	metric: string,
	{ signal, ...options }: SummaryOptions = {},
): AsyncGenerator<SummaryBatch> {
	const { found, memory } = options;
	const reader = new SummaryReader(metric, options);
	const having = runs.filter((run) => mayHave(run, metric, found));
	let summaries = new Map<Run, SeriesSummary>();
	let problems: Problem[] = [];
	let since = performance.now();
	for (let start = 0; start < having.length; start += inFlight) {
		if (signal?.aborted) return;
		const part = having.slice(start, start + inFlight);
		await Promise.all(
			part.map(async (run) => {
				try {
					const { summary, file, problems: told } = await reader.of(run);
					summaries.set(run, summary);
					for (const message of told) problems.push({ path: join(folderOf(run), file), message });
				} catch (error) {
					if (!(error instanceof DataError)) throw error;
					const file = metricFile(run, metric);
					// That another file has it not is no news: it was found in that of another run.
					if (file !== undefined) problems.push({ path: join(folderOf(run), file), message: error.message });
				}
			}),
		);
		if (performance.now() - since < 100 && start + inFlight < having.length) continue;
		yield { summaries, problems };
		summaries = new Map();
		problems = [];
		await setImmediate();
		since = performance.now();
	}
	await memory?.save();
}

/** Files that are asked for at the same time: enough to hide the delay of a network file system. */
const inFlight = 32;
