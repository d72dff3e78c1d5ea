import { join } from "node:path";
import { candidateSources } from "../formats/candidate-sources.ts";
import { endsSource, OutOfReach } from "../formats/ends-source.ts";
import { parseNpy } from "../formats/npy.ts";
import { lastOfNpy, npySeries, summarise, summariseNpy, type ValueTaker } from "../formats/npy-series.ts";
import { type Direction, directionOf } from "../model/direction.ts";
import type { FoundMetrics } from "../model/found-metrics.ts";
import { metricFile } from "../model/metric.ts";
import { DataError } from "../model/problem.ts";
import { folderOf, type Run } from "../model/run.ts";
import { type Series, type SeriesSummary, summariseSeries } from "../model/series.ts";
import { Disk } from "./disk.ts";
import { asDataError } from "./file-error.ts";
import { FileSource } from "./file-source.ts";
import { MetricStore } from "./metric-store.ts";
import type { Noted, SummaryMemory } from "./summary-memory.ts";

/** Further numbers of a series, by the names that they will have. */
export interface AlsoReduced {
	readonly names: readonly string[];
	readonly of: (series: Series) => ReadonlyMap<string, number | null>;
	/** The same of a series that is not held: `count` values come piece after piece. What takes too much memory so is left out. */
	readonly begin: (count: number) => ValueTaker & { readonly reduced: ReadonlyMap<string, number | null> };
}

export interface SummaryReaderOptions {
	/** Which end is best; guessed from the metric's name when not given. */
	readonly direction?: Direction;
	readonly found?: FoundMetrics;
	readonly store?: MetricStore;
	/** Summaries of the last time, and where those of this time are kept for the next. */
	readonly memory?: SummaryMemory | null;
	/** Only the last value is needed: best is null then, and of an array no more is read than that takes. */
	readonly lastOnly?: boolean;
	/** What else is to be known of each series: it becomes `reduced` of its summary. */
	readonly also?: AlsoReduced;
}

/** Sums up one metric of many runs. */
export class SummaryReader {
	readonly #disk = new Disk();
	readonly #metric: string;
	readonly #options: SummaryReaderOptions;
	readonly #direction: Direction;
	readonly #store: MetricStore;

	constructor(metric: string, options: SummaryReaderOptions) {
		this.#metric = metric;
		this.#options = options;
		this.#direction = options.direction ?? directionOf(metric);
		this.#store = options.store ?? new MetricStore();
	}

	/**
	 * … of a run. Where a file was not read to its end, what its end may change is null, and a problem says so. Throws a
	 * DataError where the run has no such metric, or it cannot be read.
	 */
	async of(run: Run): Promise<Noted> {
		const { also, memory, found, lastOnly = false } = this.#options;
		const [metric, direction] = [this.#metric, this.#direction];
		const candidates = memory == null ? [] : candidateSources(run, metric, found);
		const among = candidates.map(({ source, series }) => [series, ...source.files].join("\0")).join("\n");
		const known = await memory?.recall(run, { metric, direction, among, reductions: also?.names ?? [] }, this.#disk);
		if (known != null) return known;
		const file = metricFile(run, metric);
		let failure: DataError | null = null;
		if (file !== undefined) {
			const path = join(folderOf(run), file);
			if (lastOnly && also === undefined) return { summary: await npyLast(path, this.#disk), file, problems: [] };
			const stamps = memory == null ? [] : [await this.#disk.stamp(path)];
			const summary = await npySummary(path, direction, this.#disk, also).catch(asFailure);
			if (summary instanceof DataError) failure = summary;
			else {
				const problems = leftOut(summary, also);
				await memory?.note(run, metric, direction, { files: [file], stamps, among, file, problems }, summary);
				return { summary, file, problems };
			}
		}
		const placed = await this.#store.placed(run, metric, found);
		// An array of another kind may hold a curve; one that is cut off is broken, though a part of its curve can be drawn.
		if (failure !== null && placed.problems.length > 0) throw failure;
		const summary = placed.isCut
			? cutSummary(placed.series, also)
			: withReduced(summariseSeries(placed.series, direction), also?.of(placed.series));
		await memory?.note(run, metric, direction, { ...placed, among }, summary);
		return { summary, file: placed.file, problems: placed.problems };
	}
}

/** Of the part of a series that could be read: what the rest of it may change is not told. */
function cutSummary({ values }: Series, also: AlsoReduced | undefined): SeriesSummary {
	const summary = { last: null, best: null, bestStep: null, n: values.length };
	return withReduced(summary, also && new Map(also.names.map((name) => [name, null])));
}

function withReduced(summary: SeriesSummary, reduced: SeriesSummary["reduced"]): SeriesSummary {
	return reduced === undefined ? summary : { ...summary, reduced };
}

/** What was asked for and is not worked out of a curve that is not held. */
function leftOut({ reduced }: SeriesSummary, also: AlsoReduced | undefined): readonly string[] {
	const names = (also?.names ?? []).filter((name) => !reduced?.has(name));
	return names.map((name) => `its ${name} takes too much memory`);
}

function asFailure(error: unknown): DataError {
	if (error instanceof DataError) return error;
	throw error;
}

/** Metrics up to this size are read in one call; larger ones are read through in parts. */
const wholeBytes = 1 << 20;

/** Of the file named after a metric. */
async function npySummary(
	path: string,
	direction: Direction,
	disk: Disk,
	also: AlsoReduced | undefined,
): Promise<SeriesSummary> {
	const bytes = await disk
		.read(path, wholeBytes)
		.catch((error) => (error instanceof RangeError ? null : asDataError(error)));
	if (bytes !== null) {
		const array = parseNpy(bytes);
		return withReduced(summarise(array, direction), also?.of(npySeries(array)));
	}
	const source = await FileSource.open(path);
	try {
		let taker: ReturnType<AlsoReduced["begin"]> | null = null;
		const begin = (count: number) => {
			taker = also?.begin(count) ?? null;
			return taker;
		};
		const summary = await summariseNpy(source, direction, begin);
		return withReduced(summary, (taker as ReturnType<AlsoReduced["begin"]> | null)?.reduced);
	} finally {
		await source.close();
	}
}

/** Enough for nearly every header, and for any last value. */
const endBytes = { head: 256, tail: 32 };

async function npyLast(path: string, disk: Disk): Promise<SeriesSummary> {
	try {
		const { head, tail, size } = await disk.ends(path, endBytes.head, endBytes.tail).catch(asDataError);
		return await lastOfNpy(endsSource(head, tail, size));
	} catch (error) {
		if (!(error instanceof OutOfReach)) throw error;
	}
	const source = await FileSource.open(path);
	try {
		return await lastOfNpy(source);
	} finally {
		await source.close();
	}
}
