import { join } from "node:path";
import { appendFiles } from "../formats/append-files.ts";
import { bytesSource } from "../formats/byte-source.ts";
import { candidateSources } from "../formats/candidate-sources.ts";
import type { LinePattern } from "../formats/log/line-pattern.ts";
import { logFormatWith } from "../formats/log/log-format-with.ts";
import type { MetricSource } from "../formats/metric-sources.ts";
import type { SeriesFile, SeriesFormat, SeriesReader } from "../formats/series-format.ts";
import type { FoundMetrics } from "../model/found-metrics.ts";
import type { NamedSeries } from "../model/named-series.ts";
import { DataError, NoCurveError } from "../model/problem.ts";
import { folderOf, type Run } from "../model/run.ts";
import { thinSeries } from "../model/thin-series.ts";
import { Disk, type Stamp, sameStamp } from "./disk.ts";
import { exactSeries } from "./exact-series.ts";
import { asDataError } from "./file-error.ts";
import { FileSource } from "./file-source.ts";

/** Files up to this size are read in one call. */
const wholeBytes = 1 << 20;
/** Up to this size they are read anew when they have grown. */
const smallBytes = 64 * 1024;

interface Kept {
	readonly stamps: readonly (Stamp | null)[];
	/** They go on where they stopped when a file has grown. */
	readonly readers: readonly SeriesReader[];
	/** … or why nothing of it can be read: that is not tried again while the file is what it is. */
	readonly file: SeriesFile | DataError;
	readonly bytes: number;
}

export interface PlacedSeries {
	readonly series: NamedSeries;
	/** Those that were looked into for it, the last of them with it; relative to the run. */
	readonly files: readonly string[];
	readonly stamps: readonly (Stamp | null)[];
	/** The file it stands in, the first where its source has several. */
	readonly file: string;
	/** What of the file it stands in could not be read. */
	readonly problems: readonly string[];
	/** Whether it may go on where reading ended: its last value is not known then. */
	readonly isCut: boolean;
}

export interface MetricStoreOptions {
	readonly disk?: Disk;
	/** Of series that are kept for the next time (64 MB). */
	readonly maxBytes?: number;
	/** What stands in logs, each named group a metric; where one fits nothing is guessed. */
	readonly logPatterns?: readonly LinePattern[];
}

/** Reads the metrics of runs. What was read is kept, the latest used longest, and read on when its file has grown. */
export class MetricStore {
	readonly #disk: Disk;
	readonly #maxBytes: number;
	/** The latest used last. */
	readonly #kept = new Map<string, Kept>();
	readonly #pending = new Map<string, Promise<Kept>>();
	readonly #logFormat: SeriesFormat;
	/** The large file that is being read, or was last. */
	#large: Promise<unknown> = Promise.resolve();
	#bytes = 0;

	constructor({ disk = new Disk(), maxBytes = 64 * 1024 * 1024, logPatterns = [] }: MetricStoreOptions = {}) {
		this.#disk = disk;
		this.#maxBytes = maxBytes;
		this.#logFormat = logFormatWith(logPatterns);
	}

	/** All that a file, or the files of one source, hold. Throws a DataError where nothing can be read. */
	async file(run: Run, source: MetricSource): Promise<SeriesFile> {
		const { file } = await this.#reading(run, source);
		if (file instanceof DataError) throw file;
		return file;
	}

	/** `parts`: of long curves no more is needed than what is left when they are thinned to so many; null: all is. */
	#reading(run: Run, source: MetricSource, parts: number | null = null): Promise<Kept> {
		const id = `${folderOf(run)}\0${source.format.name}\0${source.key}`;
		const pendingId = `${id}\0${parts ?? ""}`;
		let reading = this.#pending.get(pendingId);
		if (reading === undefined) {
			reading = this.#read(id, run, source, parts).finally(() => this.#pending.delete(pendingId));
			this.#pending.set(pendingId, reading);
		}
		return reading;
	}

	/**
	 * A metric of a run: that of the file named after it, else of the place where it was found, else of the first file that
	 * has it; `metrics.csv:loss` is the one of that file. Throws a DataError that says why there is none.
	 */
	async series(run: Run, metric: string, found?: FoundMetrics): Promise<NamedSeries> {
		return (await this.placed(run, metric, found)).series;
	}

	/** As `series`, thinned to `parts` (see `thinSeries`): where the format allows it nothing else is held of it. */
	async thin(run: Run, metric: string, parts: number, found?: FoundMetrics): Promise<NamedSeries> {
		const { series } = await this.placed(run, metric, found, parts);
		return thinSeries(series, parts, () => this.#disk.breathe());
	}

	/** … and the files it stood in, with their states before they were read. */
	async placed(run: Run, metric: string, found?: FoundMetrics, parts: number | null = null): Promise<PlacedSeries> {
		let failure: DataError | null = null;
		const files: string[] = [];
		const stamps: (Stamp | null)[] = [];
		for (const { source, series: name, isNamed } of candidateSources(run, metric, found)) {
			const read = await this.#reading(run, source, parts);
			files.push(...source.files);
			stamps.push(...read.stamps);
			if (read.file instanceof DataError) {
				// Any other file of the run may be broken without a word of this metric.
				if (isNamed || found?.has(metric)) failure ??= read.file;
				continue;
			}
			const { series, arrays } = read.file;
			const one = series.find((each) => each.name === name) ?? (isNamed ? series[0] : undefined);
			if (one !== undefined) {
				const { problems, isCut = false } = read.file;
				return { series: one, files, stamps, file: source.files[0]!, problems, isCut };
			}
			const [array] = arrays;
			if (isNamed && array !== undefined) failure ??= noCurve(array.array.shape);
		}
		throw failure ?? new NoCurveError(`this run has no ${metric}`);
	}

	async #read(id: string, run: Run, source: MetricSource, parts: number | null): Promise<Kept> {
		const paths = source.files.map((file) => join(folderOf(run), file));
		const stamps = await Promise.all(paths.map((path) => this.#disk.stamp(path)));
		const thin = parts === null ? null : await this.#readThin(`${id}\0${parts}`, paths, stamps, source, parts);
		if (thin !== null) return thin;
		const known = this.#taken(id);
		if (known !== undefined && isCurrent(known, stamps)) return this.#keep(id, known);
		const format = source.format.name === this.#logFormat.name ? this.#logFormat : source.format;
		const readers =
			known?.readers.length === paths.length ? known.readers : source.files.map((file) => format.open(file));
		const file = await this.#readParts(paths, readers, stamps, source).catch((error: unknown) => {
			if (error instanceof DataError) return error;
			throw error;
		});
		// Read whole it is done at once: a reader that could go on holds several times what it has read.
		if (stamps.every((stamp) => stamp !== null && stamp.size <= smallBytes)) {
			const exact = file instanceof DataError ? file : exactSeries(file);
			return this.#keep(id, { stamps, readers: [], file: exact, bytes: bytesOf(exact) });
		}
		return this.#keep(id, { stamps, readers, file, bytes: bytesOf(file) });
	}

	/** null where the format cannot, and where the file is small or broken: then it is read whole. */
	async #readThin(
		id: string,
		[path, more]: readonly string[],
		stamps: readonly (Stamp | null)[],
		{ format, files }: MetricSource,
		parts: number,
	): Promise<Kept | null> {
		const size = stamps[0]?.size ?? 0;
		if (path === undefined || more !== undefined || size <= wholeBytes) return null;
		const reader = format.open(files[0]!);
		if (reader.thin === undefined) return null;
		const known = this.#taken(id);
		if (known !== undefined && isCurrent(known, stamps)) return this.#keep(id, known);
		const file = await this.#whileOpen(path, (source) => reader.thin!(source, parts)).catch((error: unknown) => {
			if (error instanceof DataError) return null;
			throw error;
		});
		return file === null ? null : this.#keep(id, { stamps, readers: [], file, bytes: bytesOf(file) });
	}

	async #readParts(
		paths: readonly string[],
		readers: readonly SeriesReader[],
		stamps: readonly (Stamp | null)[],
		{ format, files }: MetricSource,
	): Promise<SeriesFile> {
		const parts: SeriesFile[] = [];
		const problems: string[] = [];
		let failure: DataError | null = null;
		let isCut = false;
		for (const [index, path] of paths.entries()) {
			try {
				const part = await this.#readOne(path, readers[index]!, stamps[index]!);
				isCut ||= part.isCut ?? false;
				parts.push(part);
			} catch (error) {
				if (!(error instanceof DataError)) throw error;
				failure ??= error;
				// One that has just been made tells nothing yet.
				isCut ||= stamps[index]?.size !== 0;
				problems.push(`${files[index]}: ${error.message}`);
			}
		}
		if (parts.length === 0) throw failure ?? new DataError("is empty");
		const whole = parts.length === 1 ? parts[0]! : (format.join ?? appendFiles)(parts);
		return { ...whole, problems: [...whole.problems, ...problems], isCut };
	}

	async #readOne(path: string, reader: SeriesReader, stamp: Stamp | null): Promise<SeriesFile> {
		if (stamp !== null && stamp.size <= wholeBytes)
			return reader.read(bytesSource(await this.#disk.read(path, wholeBytes).catch(asDataError)));
		return this.#whileOpen(path, (source) => reader.read(source));
	}

	/** Large files one after the other: each may take the memory that one may take. */
	#whileOpen<T>(path: string, read: (source: FileSource) => Promise<T>): Promise<T> {
		const result = this.#large.then(async () => {
			const source = await FileSource.open(path, this.#disk);
			try {
				return await read(source);
			} finally {
				await source.close();
			}
		});
		this.#large = result.catch(() => {});
		return result;
	}

	#keep(id: string, kept: Kept): Kept {
		// What is too large to keep is read again; a single one may be twice as large as all are else.
		if (kept.bytes > 2 * this.#maxBytes) return kept;
		// Another reading of it may have ended meanwhile.
		this.#taken(id);
		this.#kept.set(id, kept);
		this.#bytes += kept.bytes;
		for (const [oldest, { bytes }] of this.#kept) {
			if (this.#bytes <= this.#maxBytes || oldest === id) break;
			this.#kept.delete(oldest);
			this.#bytes -= bytes;
		}
		return kept;
	}

	/** What is kept, and no longer is. */
	#taken(id: string): Kept | undefined {
		const kept = this.#kept.get(id);
		if (kept === undefined) return undefined;
		this.#kept.delete(id);
		this.#bytes -= kept.bytes;
		return kept;
	}
}

function isCurrent(kept: Kept, stamps: readonly (Stamp | null)[]): boolean {
	return kept.stamps.length === stamps.length && kept.stamps.every((stamp, at) => sameStamp(stamp, stamps[at]!));
}

function noCurve(shape: readonly number[]): DataError {
	return new NoCurveError(`a ${shape.length}-d array of shape (${shape.join(", ")}) is no curve`);
}

function bytesOf(file: SeriesFile | DataError): number {
	if (file instanceof DataError) return 1000;
	const { series, arrays } = file;
	const ofSeries = series.reduce(
		(sum, { values, otherAxes, times }) =>
			sum + values.byteLength * (2 + otherAxes.length + (times === null ? 0 : 1)) + 200,
		1000,
	);
	return arrays.reduce((sum, { array }) => sum + array.values.length * 8, ofSeries);
}
