import { type JobFacts, jobFactsOf } from "../hydra/job-facts.ts";
import { launchOf } from "../hydra/launch.ts";
import { type Origin, originOf } from "../hydra/origin.ts";
import { emptyConfig } from "../model/flat-config.ts";
import type { Problem } from "../model/problem.ts";
import { folderOf } from "../model/run.ts";
import { ConfigValues } from "./config-values.ts";
import type { Disk } from "./disk.ts";
import { listMark } from "./list-mark.ts";
import { OuterFiles } from "./outer-files.ts";
import { RunFates } from "./run-fates.ts";
import { type Recalled, RunIndex } from "./run-index.ts";
import { markersAround, type RunContent, RunReader } from "./run-reader.ts";
import { noSigns } from "./run-signs.ts";
import { type FoundRun, Scan } from "./scan.ts";
import type { Seen } from "./seen-log.ts";
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
	readonly #index: RunIndex;
	readonly #reader: RunReader;
	readonly #scan: Scan<Opened>;
	readonly #fates: RunFates;
	readonly #outer: OuterFiles;
	#lastOrigin: Origin | null = null;
	#onFirst = () => {};

	private constructor(options: RootReaderOptions, index: RunIndex) {
		this.#options = options;
		this.#index = index;
		const { root, disk, signal, raw, env, onProblem } = options;
		const values = raw ? null : new ConfigValues(env);
		this.#reader = new RunReader({ root, disk, values, onProblem });
		const list = (folder: string) => this.#index.list(folder, disk);
		this.#outer = new OuterFiles({ ...options, list, shared: (files) => this.#reader.files(files) });
		this.#scan = new Scan(root, {
			disk,
			signal,
			list,
			onOutside: (folder, files) => this.#outer.outside.add(folder, files),
			open: (path, hydraFolder) => this.#open(path, hydraFolder),
			depthOf: (folder) => this.#reader.depthOf(folder),
			bareDepthOf: (folder) => this.#reader.bareDepthOf(folder),
			onProblem,
			onRun: (found, opened) => this.#add(found, opened),
		});
		this.#fates = new RunFates({
			...options,
			index,
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
		const row = builder.add({ ...run, ...noSigns }, config, choices, own);
		const job = launch === undefined ? this.#jobOfSweep(run.experiment) : jobFactsOf(launch);
		this.#fates.add(row, job, null);
		const origin = launch === undefined ? null : this.#origin(originOf(launch, folderOf(run)));
		this.#outer.add(run.path, origin);
		if (content === null || !content.isWhole) return;
		this.#index.note(run.path, row, { config, own, choices, broken, job, origin, markers }, readFrom);
	}

	/** One object for the runs of a sweep. */
	#origin(origin: Origin | null): Origin | null {
		const last = this.#lastOrigin;
		const isSame =
			origin?.recorded === last?.recorded &&
			origin?.here === last?.here &&
			origin?.cwd === last?.cwd &&
			origin?.chdir === last?.chdir;
		if (isSame) return last;
		this.#lastOrigin = origin;
		return origin;
	}

	/** What the multirun.yaml of a sweep tells of a job of which Hydra kept nothing. */
	#jobOfSweep(experiment: string): JobFacts {
		const multirun = this.#reader.multirunOf(experiment);
		return multirun === undefined ? noJob : jobFactsOf(launchOf(multirun));
	}
}
