import { type JobFacts, jobFactsOf } from "../hydra/job-facts.ts";
import { launchOf } from "../hydra/launch.ts";
import { emptyConfig } from "../model/flat-config.ts";
import type { Problem } from "../model/problem.ts";
import type { Run } from "../model/run.ts";
import type { Disk } from "./disk.ts";
import { type Recalled, RunIndex } from "./run-index.ts";
import { markersAround, type RunContent, RunReader } from "./run-reader.ts";
import { RunSigns, type Signs } from "./run-signs.ts";
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
	/** Milliseconds since 1970. */
	readonly now: number;
	readonly signal: AbortSignal;
	readonly onProblem: (problem: Problem) => void;
}

/** What is known of a run when the scan meets it: from the last time, or read just now. */
type Opened =
	| { readonly known: Recalled }
	| { readonly known: null; readonly content: RunContent; readonly readFrom: readonly Seen[] };

/** A run whose parameters are known and whose fate is not. */
interface Unsettled {
	readonly row: number;
	readonly job: JobFacts;
}

const noSigns: Signs = {
	status: "unknown",
	evidence: "",
	started: null,
	startedFrom: "",
	ended: null,
	endedFrom: "",
	duration: null,
	outerLogs: [],
};
const noJob = jobFactsOf(launchOf(emptyConfig));
/** States that change by themselves. */
const passing: ReadonlySet<Run["status"]> = new Set(["running", "pending", "unknown"]);
/** Runs that are looked at at the same time where the disk is slow. */
const inFlight = 32;

/** Reads all runs below one folder: first what they are, then what became of them. */
export class RootReader {
	readonly #options: RootReaderOptions;
	readonly #index: RunIndex;
	readonly #reader: RunReader;
	readonly #scan: Scan<Opened>;
	readonly #unsettled: Unsettled[] = [];
	#onFirst = () => {};

	private constructor(options: RootReaderOptions, index: RunIndex) {
		this.#options = options;
		this.#index = index;
		const { root, disk, signal, onProblem } = options;
		this.#reader = new RunReader({ root, disk, onProblem });
		this.#scan = new Scan(root, {
			disk,
			signal,
			list: (folder) => index.list(folder, disk),
			open: (path, hydraFolder) => this.#open(path, hydraFolder),
			depthOf: (folder) => this.#reader.depthOf(folder),
			bareDepthOf: (folder) => this.#reader.bareDepthOf(folder),
			onProblem,
			onRun: (found, opened) => this.#add(found, opened),
		});
	}

	static async open(options: RootReaderOptions): Promise<RootReader> {
		const { root, cacheFolder } = options;
		return new RootReader(options, await RunIndex.load({ folder: cacheFolder, root, values: "resolved" }));
	}

	/** Folders listed so far. */
	get scanned(): number {
		return this.#scan.folders;
	}

	/** Finds the runs and reads their parameters. `onFirst` is called when the first one is known. */
	async read(onFirst: () => void): Promise<void> {
		this.#onFirst = onFirst;
		await this.#scan.run();
	}

	/** Looks what became of the runs. */
	async settle(): Promise<void> {
		const { disk, signal } = this.#options;
		const waiting = this.#unsettled.values();
		const work = async () => {
			for (const { row, job } of waiting) {
				if (signal.aborted) return;
				await this.#look(row, job);
			}
		};
		await Promise.all(Array.from({ length: disk.isQuick ? 1 : inFlight }, work));
	}

	/** Keeps what was learnt for the next time, unless the reading was stopped. */
	async save(): Promise<void> {
		if (!this.#options.signal.aborted) await this.#index.save(this.#options.builder);
	}

	async #open(path: string, hydraFolder: string): Promise<Opened | null> {
		const { disk } = this.#options;
		const known = await this.#index.recall(path, hydraFolder, disk);
		const holds = known?.markers == null || known.markers === markersAround(path, this.#scan.markers);
		if (known !== null && holds) return { known };
		const readFrom: Seen[] = [];
		const content = await this.#reader.open(path, hydraFolder, this.#index.witness(disk, path, readFrom));
		return content === null ? null : { known: null, content, readFrom };
	}

	#add(found: FoundRun, opened: Opened | null): void {
		if (opened?.known) this.#addKnown(found, opened.known);
		else this.#addRead(found, opened?.content ?? null, opened?.readFrom ?? []);
		this.#onFirst();
	}

	#addKnown({ path, files }: FoundRun, known: Recalled): void {
		const { root, builder } = this.#options;
		const { placed, config, choices, job, signs } = known;
		const run = { ...placed, ...(signs ?? noSigns), root, path, files: this.#reader.files(files) };
		const row = builder.add(run, config, choices);
		if (signs === null) this.#unsettled.push({ row, job });
		this.#index.keep(path, row, known);
	}

	#addRead(found: FoundRun, content: RunContent | null, readFrom: readonly Seen[]): void {
		const { builder } = this.#options;
		const { run, markers } = this.#reader.place(found, content, this.#scan.markers);
		const { config = emptyConfig, launch } = content ?? {};
		const choices = launch?.choices ?? emptyConfig;
		const row = builder.add({ ...run, ...noSigns }, config, choices);
		const job = launch === undefined ? noJob : jobFactsOf(launch);
		this.#unsettled.push({ row, job });
		if (content === null || !content.isWhole) return;
		const shape = { names: config.names, paths: config.paths };
		this.#index.note(run.path, { row, shape, choiceNames: choices.names, job, markers }, readFrom);
	}

	async #look(row: number, job: JobFacts): Promise<void> {
		const { builder, disk, now } = this.#options;
		const run = builder.runAt(row);
		const signsFrom: Seen[] = [];
		const signs = await new RunSigns({ disk: this.#index.witness(disk, run.path, signsFrom), now }).of(run, job);
		builder.replace(row, { ...run, ...signs });
		this.#index.noteSigns(run.path, passing.has(signs.status) ? null : signs, signsFrom);
	}
}
