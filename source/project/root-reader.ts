import { type JobFacts, jobFactsOf } from "../hydra/job-facts.ts";
import { launchOf } from "../hydra/launch.ts";
import { originOf } from "../hydra/origin.ts";
import { emptyConfig } from "../model/flat-config.ts";
import type { Problem } from "../model/problem.ts";
import { folderOf } from "../model/run.ts";
import { ConfigValues } from "./config-values.ts";
import type { Disk } from "./disk.ts";
import { isAbsent } from "./is-absent.ts";
import { isBelow } from "./is-below.ts";
import { listMark } from "./list-mark.ts";
import { OuterFiles } from "./outer-files.ts";
import { ResolvedColumns } from "./resolved-columns.ts";
import { type Looked, RunFates } from "./run-fates.ts";
import { type Recalled, RunIndex } from "./run-index.ts";
import { markersAround, type RunContent, RunReader } from "./run-reader.ts";
import { noSigns } from "./run-signs.ts";
import { type FoundRun, Scan, type ScanOptions } from "./scan.ts";
import type { Seen } from "./seen-log.ts";
import { SharedOrigin } from "./shared-origin.ts";
import type { TableBuilder } from "./table-builder.ts";

export interface RootReaderOptions {
	/** Absolute path of the folder that was opened. */
	readonly root: string;
	readonly disk: Disk;
	readonly builder: TableBuilder;
	/** Folder in which what is learnt is kept for the next time; null: nowhere. */
	readonly cacheFolder: string | null;
	/** Whether interpolations stay as they are written. */
	readonly raw: boolean;
	/** The environment that `${oc.env:NAME}` reads; null: none. */
	readonly env: ((name: string) => string | undefined) | null;
	/** Milliseconds since 1970. */
	readonly now: number;
	readonly signal: AbortSignal;
	readonly onProblem: (problem: Problem) => void;
}

/** What is known of a run when the scan meets it: from the last time, or read just now. */
type Opened =
	| { readonly known: Recalled }
	| { readonly known: null; readonly content: RunContent; readonly readFrom: readonly Seen[] };

const noJob = jobFactsOf(launchOf(emptyConfig));

/** Reads all runs below one folder: first what they are, then what became of them. */
export class RootReader {
	readonly #options: RootReaderOptions;
	#index: RunIndex;
	readonly #reader: RunReader;
	readonly #scan: Scan<Opened>;
	readonly #scanOptions: ScanOptions<Opened>;
	/** Rows by path, once runs are read again. */
	#rows: Map<string, number> | null = null;
	/** Runs that were read since it was emptied. */
	#again: string[] = [];
	readonly #fates: RunFates;
	readonly #outer: OuterFiles;
	/** What interpolations stand for, where the table has them as they are written. */
	readonly #resolved: ResolvedColumns | null;
	/** Whether anything has gone since files elsewhere were given to runs. */
	#hasLost = false;
	readonly #origins = new SharedOrigin();
	#onFirst = () => {};

	private constructor(options: RootReaderOptions, index: RunIndex) {
		this.#options = options;
		this.#index = index;
		const { root, disk, signal, raw, env, onProblem } = options;
		const values = raw ? null : new ConfigValues(env);
		this.#reader = new RunReader({ root, disk, values, onProblem });
		const list = (folder: string) => this.#index.list(folder, disk);
		this.#resolved = raw ? new ResolvedColumns(options) : null;
		const columns = () => this.#resolved?.columns() ?? options.builder.parameters();
		this.#outer = new OuterFiles({ ...options, list, columns, shared: (files) => this.#reader.files(files) });
		this.#scanOptions = {
			disk,
			signal,
			list,
			onOutside: (folder, files) => this.#outer.outside.add(folder, files),
			open: (path, hydraFolder) => this.#open(path, hydraFolder),
			depthOf: (folder) => this.#reader.depthOf(folder),
			bareDepthOf: (folder) => this.#reader.bareDepthOf(folder),
			onProblem,
			onRun: (found, opened) => this.#add(found, opened),
		};
		this.#scan = new Scan(root, this.#scanOptions);
		this.#fates = new RunFates({
			...options,
			index: () => this.#index,
			markers: this.#scan.markers,
			multirunOf: (folder) => this.#reader.multirunOf(folder),
			projectOf: (experiment, multirun) => this.#reader.whereabouts(experiment, multirun),
		});
	}

	static async open(options: RootReaderOptions): Promise<RootReader> {
		const { root, raw, env } = options;
		// What the environment of the moment says is not kept.
		const folder = env === null ? options.cacheFolder : null;
		return new RootReader(options, await RunIndex.load({ folder, root, values: raw ? "raw" : "resolved" }));
	}

	/** Folders listed so far. */
	get scanned(): number {
		return this.#scan.folders;
	}

	/** Finds the runs and reads their parameters. `onFirst` is called when the first one is known. */
	async read(onFirst: () => void): Promise<void> {
		this.#onFirst = onFirst;
		await this.#scan.run();
		if (!this.#options.signal.aborted) await this.#outer.attribute();
	}

	/** Looks what became of the runs. */
	settle(): Promise<void> {
		return this.#fates.settle();
	}

	/** Keeps what was learnt for the next time, unless the reading was stopped. */
	async save(): Promise<void> {
		if (!this.#options.signal.aborted) await this.#index.save(this.#options.builder);
	}

	/** Folders outside of runs, relative to the root: where new runs come. */
	get outside(): Set<string> {
		return this.#scan.outside;
	}

	/** Rows of runs, by path relative to the root. */
	get rows(): ReadonlyMap<string, number> {
		this.#rows ??= this.#knownRows();
		return this.#rows;
	}

	/** Whether a folder outside of runs is that of a sweep. */
	isSweep(folder: string): boolean {
		return this.#scan.markers.get(folder)?.has("multirun.yaml") ?? false;
	}

	#knownRows(): Map<string, number> {
		const { builder, root } = this.#options;
		const rows = new Map<string, number>();
		for (let row = 0; row < builder.length; row++) {
			const run = builder.runAt(row);
			if (run.root === root) rows.set(run.path, row);
		}
		return rows;
	}

	#isRun(path: string): boolean {
		const row = this.rows.get(path);
		return row !== undefined && !isAbsent(this.#options.builder.runAt(row));
	}

	/**
	 * Looks again at some folders, relative to the root: a run is read anew; in one outside of runs new ones are looked for.
	 * After some are gone, none is enough. Returns the paths of the runs that were read, or were given files elsewhere.
	 */
	async readAgain(folders: readonly string[]): Promise<readonly string[]> {
		const before = this.rows.size;
		// What was learnt is written, and from here on the runs are known better than any index knows them.
		this.#index = await RunIndex.load({ folder: null, root: this.#options.root, values: "resolved" });
		this.#again = [];
		this.#rows ??= this.#knownRows();
		for (const folder of folders) {
			const isRun = this.#isRun(folder);
			await this.#scanAgain(folder, (below) => this.#isRun(below) || (!isRun && this.outside.has(below)));
		}
		// A folder that has become a run may hold what was none of any run's.
		for (const path of this.#again) {
			if (!this.outside.has(path)) continue;
			this.#leaveOutside(path);
			await this.#scanAgain(path, (below) => this.#isRun(below));
		}
		// A run that has only grown keeps what it has elsewhere: to give it anew is to look at all runs.
		const isNews = this.#hasLost || this.rows.size !== before || folders.some((folder) => this.outside.has(folder));
		this.#hasLost = false;
		if (isNews) this.#outer.tellAgain(folders);
		return [...new Set([...this.#again, ...(isNews ? await this.#outer.attribute() : [])])];
	}

	/** Folders are gone, with the runs below them. Returns the rows that are to be taken out of the table. */
	forget(folders: readonly string[]): number[] {
		const gone: number[] = [];
		for (const folder of folders) {
			this.#leaveOutside(folder);
			this.#scan.links.forget(folderOf({ root: this.#options.root, path: folder }));
			if (this.#outer.forget(folder)) this.#hasLost = true;
			for (const marked of [...this.#scan.markers.keys()]) {
				if (!isBelow(marked, folder)) continue;
				this.#scan.markers.delete(marked);
				this.#reader.forget(marked);
			}
			for (const [path, row] of this.rows) if (isBelow(path, folder)) gone.push(row);
		}
		return gone;
	}

	/** Rows were taken out of the table, and others have moved. */
	moved(gone: ReadonlySet<number>, rowOf: Uint32Array): void {
		this.#rows = null;
		this.#fates.moved(gone, rowOf);
	}

	/** Looks again what became of some runs. */
	look(rows: Iterable<number>, now: number): Promise<Looked> {
		return this.#fates.look(rows, now);
	}

	/** … and what the runs of some experiments tell of each other. Returns rows that are to be taken out of the table. */
	async settleAgain(experiments: ReadonlySet<string>, now: number): Promise<readonly number[]> {
		const before = this.#options.builder.length;
		const gone = await this.#fates.settleAgain(experiments, now);
		if (this.#options.builder.length !== before) this.#rows = null;
		return gone;
	}

	async #scanAgain(folder: string, skips: (folder: string) => boolean): Promise<void> {
		const { markers, links } = this.#scan;
		const scan = new Scan(this.#options.root, { ...this.#scanOptions, before: { markers, links, skips } });
		await scan.run(folder);
		for (const outside of scan.outside) this.outside.add(outside);
	}

	#leaveOutside(folder: string): void {
		for (const path of this.outside) if (isBelow(path, folder)) this.outside.delete(path);
	}

	async #open(path: string, hydraFolder: string): Promise<Opened | null> {
		const { disk } = this.#options;
		const known = await this.#index.recall(path, hydraFolder, disk);
		const holds = known?.markers == null || known.markers === markersAround(path, this.#scan.markers);
		if (known !== null && holds) {
			this.#reader.tellBroken(path, hydraFolder, known.broken);
			return { known };
		}
		const readFrom: Seen[] = [];
		const content = await this.#reader.open(path, hydraFolder, this.#index.witness(disk, path, readFrom));
		return content === null ? null : { known: null, content, readFrom };
	}

	#add(found: FoundRun, opened: Opened | null): void {
		if (opened?.known) this.#addKnown(found, opened.known);
		else this.#addRead(found, opened?.content ?? null, opened?.readFrom ?? []);
		this.#onFirst();
	}

	#addKnown(found: FoundRun, recalled: Recalled): void {
		const { root, builder } = this.#options;
		const { path } = found;
		const files = this.#reader.files(found.files);
		const isAsBefore = recalled.signs?.files === listMark(files);
		const known = isAsBefore ? recalled : { ...recalled, signs: null, signsFrom: [] };
		const { placed, config, own, choices, job, origin, signs } = known;
		this.#outer.add(path, origin);
		const { turn, ...state } = signs ?? { ...noSigns, turn: null };
		const run = { ...placed, ...state, root, path, launch: null, files };
		const row = builder.add(run, config, choices, own);
		this.#fates.add(row, job, turn);
		this.#index.keep(path, row, known);
	}

	#addRead(found: FoundRun, content: RunContent | null, readFrom: readonly Seen[]): void {
		const { builder } = this.#options;
		const { run, markers } = this.#reader.place(found, content, this.#scan.markers);
		const { parameters: config = emptyConfig, launch } = content ?? {};
		const choices = launch?.choices ?? emptyConfig;
		const { own = null, broken = [] } = content ?? {};
		const job = launch === undefined ? this.#jobOfSweep(run.experiment) : jobFactsOf(launch);
		const known = this.#rows?.get(run.path);
		if (known !== undefined)
			builder.rewrite(known, { ...run, ...this.#outer.of(run.path), ...noSigns }, config, choices, own);
		const row = known ?? builder.add({ ...run, ...noSigns }, config, choices, own);
		if (this.#rows === null) this.#fates.add(row, job, null);
		else {
			this.#rows.set(run.path, row);
			this.#again.push(run.path);
			this.#fates.replace(row, job);
		}
		const origin = launch === undefined ? null : this.#origins.of(originOf(launch, folderOf(run)));
		this.#resolved?.forget(run.path);
		this.#outer.add(run.path, origin);
		if (content === null || !content.isWhole) return;
		this.#index.note(run.path, row, { config, own, choices, broken, job, origin, markers }, readFrom);
	}

	/** What the multirun.yaml of a sweep tells of a job of which Hydra kept nothing. */
	#jobOfSweep(experiment: string): JobFacts {
		const multirun = this.#reader.multirunOf(experiment);
		return multirun === undefined ? noJob : jobFactsOf(launchOf(multirun));
	}
}
