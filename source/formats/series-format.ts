import type { NamedSeries } from "../model/named-series.ts";
import type { Value } from "../model/value.ts";
import type { NamedArray } from "./array-file.ts";
import type { ByteSource } from "./byte-source.ts";

/** What a file of metrics holds. */
export interface SeriesFile {
	/** In the order of the file; names are unique. */
	readonly series: readonly NamedSeries[];
	/** What is no curve: arrays of two and more axes. */
	readonly arrays: readonly NamedArray[];
	/** Single facts that are no metrics: hyperparameters, settings, texts. Names are dotted or as the file writes them. */
	readonly facts: ReadonlyMap<string, Value>;
	/** What is in the file and could not be read, a line each; the rest stands above. */
	readonly problems: readonly string[];
	/** Whether series end before the file does, for want of memory or as the rest is damaged: what stands last in them is not the last value. */
	readonly isCut?: boolean;
}

/** Reads one file, again and again while it grows. */
export interface SeriesReader {
	/**
	 * All that the file holds now. A later call is given the same file, which may have grown, and reads only what is new
	 * where the format allows it; a file that has shrunk or changed at its head is read anew. A last line or record that
	 * is not whole is left for the next call, and is no problem. Throws a DataError where nothing can be read.
	 */
	read(source: ByteSource): Promise<SeriesFile>;
	/**
	 * What the file holds, but of long curves only what `thinSeries` keeps of them, in less time and memory than `read`
	 * takes; null where that cannot be had.
	 */
	thin?(source: ByteSource, parts: number): Promise<SeriesFile | null>;
}

/** One kind of file that holds metrics. */
export interface SeriesFormat {
	/** `csv`, `tensorboard`. */
	readonly name: string;
	/** Whether a file is of this kind, by its path relative to its run, with `/`. */
	readonly matches: (path: string) => boolean;
	/** The folder that this kind keeps for itself: what other kinds would find in it says the same once more. */
	readonly folder?: string;
	/**
	 * What the file is called among those of a run, where its own name differs between runs: `tb` for
	 * `tb/events.out.tfevents.1700000000.host.1.0`. Files with the same key are parts of one source, joined in natural order.
	 */
	readonly keyOf?: (path: string) => string;
	/** A reader for one file. `path` as in `matches`. */
	readonly open: (path: string) => SeriesReader;
	/** The parts of one source as one; without it the series of one name are appended to each other. */
	readonly join?: (parts: readonly SeriesFile[]) => SeriesFile;
}
