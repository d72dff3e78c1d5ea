import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { defaultMaxBytes, parseNpy } from "../formats/npy.ts";
import { npySeries, summarise, summariseNpy } from "../formats/npy-series.ts";
import { type ArrayFile, readArrays } from "../formats/read-arrays.ts";
import { metricFile } from "../model/metric.ts";
import { DataError, type Problem } from "../model/problem.ts";
import { folderOf, type Run } from "../model/run.ts";
import { type Direction, directionOf, type Series, type SeriesSummary } from "../model/series.ts";
import { asDataError, Disk } from "./disk.ts";
import { FileSource } from "./file-source.ts";

/** The arrays in a file and what of it could not be read. Throws a DataError where it is no array file or broken as a whole. */
export async function loadArrays(path: string): Promise<ArrayFile> {
	const source = await FileSource.open(path);
	try {
		return await readArrays(path, source);
	} finally {
		await source.close();
	}
}

/** The curve of a metric of a run. Throws a DataError that says why there is none. */
export async function loadSeries(run: Run, metric: string, disk = new Disk()): Promise<Series> {
	return npySeries(await loadMetricArray(run, metric, disk));
}

async function loadMetricArray(run: Run, metric: string, disk: Disk) {
	const file = metricFile(run, metric);
	if (file === undefined) throw new DataError(`this run has no ${metric}`);
	return parseNpy(await disk.read(join(folderOf(run), file), defaultMaxBytes).catch(asDataError));
}

/** Metrics up to this size are read in one call; larger ones are read through in parts. */
const wholeBytes = 1 << 20;

async function loadSummary(run: Run, metric: string, direction: Direction, disk: Disk): Promise<SeriesSummary> {
	const path = join(folderOf(run), metricFile(run, metric) ?? "");
	const bytes = await disk
		.read(path, wholeBytes)
		.catch((error) => (error instanceof RangeError ? null : asDataError(error)));
	if (bytes !== null) return summarise(parseNpy(bytes), direction);
	const source = await FileSource.open(path);
	try {
		return await summariseNpy(source, direction);
	} finally {
		await source.close();
	}
}

export interface SummaryBatch {
	readonly summaries: ReadonlyMap<Run, SeriesSummary>;
	readonly problems: readonly Problem[];
}

export interface SummaryOptions {
	readonly signal?: AbortSignal;
	/** Which end is best; guessed from the metric's name when not given. */
	readonly direction?: Direction;
}

/** Last and best values of a metric over runs, in batches of about a tenth of a second; runs without it are passed over. */
export async function* loadSummaries(
	runs: readonly Run[],
	metric: string,
	{ signal, direction = directionOf(metric) }: SummaryOptions = {},
): AsyncGenerator<SummaryBatch> {
	const disk = new Disk();
	const having = runs.filter((run) => metricFile(run, metric) !== undefined);
	let summaries = new Map<Run, SeriesSummary>();
	let problems: Problem[] = [];
	let since = performance.now();
	for (let start = 0; start < having.length; start += inFlight) {
		if (signal?.aborted) return;
		const part = having.slice(start, start + inFlight);
		await Promise.all(
			part.map(async (run) => {
				try {
					summaries.set(run, await loadSummary(run, metric, direction, disk));
				} catch (error) {
					if (!(error instanceof DataError)) throw error;
					problems.push({ path: join(folderOf(run), `${metric}.npy`), message: error.message });
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
}

/** Files that are asked for at the same time: enough to hide the delay of a network file system. */
const inFlight = 32;
