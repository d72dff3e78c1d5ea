import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Direction } from "../model/direction.ts";
import { folderOf, type Run } from "../model/run.ts";
import type { SeriesSummary } from "../model/series.ts";
import { type ValueJson, valueFromJson, valueToJson } from "../model/value-json.ts";
import type { Disk, Stamp } from "./disk.ts";
import { decodeIndex, encodeIndex } from "./index-file.ts";
import { indexFileOf, writeIndex } from "./index-folder.ts";

/** What of an index says that it keeps summaries of metrics. */
const values = "metrics";
/** Summaries of one folder that are kept, the latest noted. */
const maxEntries = 500_000;

/** Files of a run, relative to it, and their states before they were read. */
interface ReadFrom {
	readonly files: readonly string[];
	readonly stamps: readonly (Stamp | null)[];
	/** All files that it was to be looked for in, as one text: where there is another one now, it may stand there. */
	readonly among: string;
	/** The file it stands in, relative to the run, and what of it could not be read. */
	readonly file: string;
	readonly problems: readonly string[];
}

/** A metric of a run as it was noted. */
export interface Noted {
	readonly summary: SeriesSummary;
	readonly file: string;
	readonly problems: readonly string[];
}

/** What is asked of a run. */
export interface Asked {
	readonly metric: string;
	readonly direction: Direction;
	readonly among: string;
	/** Names of what is wanted besides last and best. */
	readonly reductions: readonly string[];
}

interface Entry extends ReadFrom {
	readonly path: string;
	readonly metric: string;
	readonly direction: Direction;
	readonly summary: SeriesSummary;
}

interface Folder {
	readonly entries: Map<string, Entry>;
	isChanged: boolean;
}

/**
 * Summaries of metrics that were worked out before, in one file for each folder that was opened, used while the files they
 * come from are what they were. Without it they are worked out anew.
 */
export class SummaryMemory {
	readonly #cacheFolder: string;
	readonly #reading: string;
	/** By root. */
	readonly #folders = new Map<string, Promise<Folder>>();

	/** `reading`: how files are read that another way would read otherwise; what was read so is used only where it is the same. */
	constructor(cacheFolder: string, reading = "") {
		this.#cacheFolder = cacheFolder;
		this.#reading = reading === "" ? "" : `\0${reading}`;
	}

	/**
	 * What was noted of a metric of a run, if it would be looked for in the same files (`among`), those it came from are what
	 * they were, and it has all reductions that are wanted.
	 */
	async recall(run: Run, { metric, direction, among, reductions }: Asked, disk: Disk): Promise<Noted | null> {
		const { entries } = await this.#folder(run.root);
		const entry = entries.get(keyOf(run.path, metric, direction));
		if (entry === undefined || entry.among !== among + this.#reading) return null;
		if (!reductions.every((name) => entry.summary.reduced?.has(name))) return null;
		const folder = folderOf(run);
		const seen = entry.files.map((file, index) => ({ path: join(folder, file), stamp: entry.stamps[index]! }));
		return (await disk.areUnchanged(seen)) ? entry : null;
	}

	async note(
		run: Run,
		metric: string,
		direction: Direction,
		{ files, stamps, among, file, problems }: ReadFrom,
		summary: SeriesSummary,
	): Promise<void> {
		const folder = await this.#folder(run.root);
		const key = keyOf(run.path, metric, direction);
		folder.entries.delete(key);
		folder.entries.set(key, {
			path: run.path,
			metric,
			direction,
			files,
			stamps,
			among: among + this.#reading,
			file,
			problems,
			summary,
		});
		folder.isChanged = true;
	}

	/** Writes what is new. */
	async save(): Promise<void> {
		for (const [root, loading] of this.#folders) {
			const folder = await loading;
			if (!folder.isChanged) continue;
			folder.isChanged = false;
			const entries = [...folder.entries.values()].slice(-maxEntries);
			const runs = new Set(entries.map(({ path }) => path)).size;
			const parts = { about: { root, values, runs }, json: { summaries: entries.map(rowOf) }, numbers: {} };
			await writeIndex(this.#cacheFolder, indexFileOf(this.#cacheFolder, root, values), await encodeIndex(parts));
		}
	}

	#folder(root: string): Promise<Folder> {
		let folder = this.#folders.get(root);
		if (folder === undefined) {
			folder = this.#load(root);
			this.#folders.set(root, folder);
		}
		return folder;
	}

	async #load(root: string): Promise<Folder> {
		const bytes = await readFile(indexFileOf(this.#cacheFolder, root, values)).catch(() => null);
		const parts = bytes === null ? null : decodeIndex(bytes);
		const rows = parts?.about.root === root ? ((parts.json.summaries ?? []) as EntryRow[]) : [];
		const entries = rows.map(entryOf);
		return {
			entries: new Map(entries.map((entry) => [keyOf(entry.path, entry.metric, entry.direction), entry])),
			isChanged: false,
		};
	}
}

function keyOf(path: string, metric: string, direction: Direction): string {
	return `${path}\0${metric}\0${direction}`;
}

/** Stands under `summaries`; rows under `entries`, of before, say nothing of what could not be read. */
type EntryRow = readonly [
	path: string,
	metric: string,
	direction: Direction,
	files: readonly string[],
	stamps: readonly (Stamp | null)[],
	last: ValueJson,
	best: ValueJson,
	bestStep: ValueJson,
	n: number,
	among: string,
	reduced: readonly (readonly [name: string, value: ValueJson])[],
	file: string,
	problems: readonly string[],
];

function rowOf({ path, metric, direction, files, stamps, among, summary, file, problems }: Entry): EntryRow {
	const { last, best, bestStep, n, reduced = [] } = summary;
	const more = Array.from(reduced, ([name, value]) => [name, valueToJson(value)] as const);
	const values = [valueToJson(last), valueToJson(best), valueToJson(bestStep)] as const;
	return [path, metric, direction, files, stamps, ...values, n, among, more, file, problems];
}

function entryOf(row: EntryRow): Entry {
	const [path, metric, direction, files, stamps, last, best, bestStep, n, among, more, file, problems] = row;
	const step = valueFromJson(bestStep) as number | null;
	const reduced = new Map(more.map(([name, value]) => [name, valueFromJson(value) as number | null]));
	const summary = { last: valueFromJson(last), best: valueFromJson(best), bestStep: step, n };
	return {
		path,
		metric,
		direction,
		files,
		stamps,
		among,
		file,
		problems,
		summary: more.length === 0 ? summary : { ...summary, reduced },
	};
}
