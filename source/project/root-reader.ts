import { join } from "node:path";
import { type JobFacts, jobFactsOf, launchOf } from "../hydra/launch.ts";
import { emptyConfig } from "../model/flat-config.ts";
import type { Problem } from "../model/problem.ts";
import type { Run } from "../model/run.ts";
import type { Disk, Entry } from "./disk.ts";
import { type RunContent, RunReader } from "./run-reader.ts";
import { RunSigns } from "./run-signs.ts";
import { type FoundRun, Scan } from "./scan.ts";
import type { TableBuilder } from "./table-builder.ts";

export interface RootReaderOptions {
	/** Absolute path of the folder that was opened. */
	readonly root: string;
	readonly disk: Disk;
	readonly builder: TableBuilder;
	/** Milliseconds since 1970. */
	readonly now: number;
	readonly signal: AbortSignal;
	readonly onProblem: (problem: Problem) => void;
}

/** A run whose parameters are known and whose fate is not. */
interface Unsettled {
	readonly row: number;
	readonly job: JobFacts;
}

const noSigns = { status: "unknown", evidence: "" } as const;
const noTimes = { started: null, startedFrom: "", ended: null, endedFrom: "", duration: null, outerLogs: [] } as const;
const noJob = jobFactsOf(launchOf(emptyConfig));
/** Runs that are looked at at the same time where the disk is slow. */
const inFlight = 32;

/** Reads all runs below one folder: first what they are, then what became of them. */
export class RootReader {
	readonly #options: RootReaderOptions;
	readonly #reader: RunReader;
	readonly #scan: Scan<RunContent>;
	readonly #unsettled: Unsettled[] = [];

	constructor(options: RootReaderOptions) {
		this.#options = options;
		const { root, disk, signal, onProblem } = options;
		this.#reader = new RunReader({ root, disk, onProblem });
		this.#scan = new Scan(root, {
			disk,
			signal,
			list: (folder) => disk.list(join(root, folder)),
			open: (path, hydraFolder) => this.#reader.open(path, hydraFolder),
			depthOf: (folder) => this.#reader.depthOf(folder),
			bareDepthOf: (folder) => this.#reader.bareDepthOf(folder),
			onProblem,
			onRun: (found, content) => this.#add(found, content),
		});
	}

	/** Folders listed so far. */
	get scanned(): number {
		return this.#scan.folders;
	}

	#onFirst = () => {};

	/** Finds the runs and reads their parameters. `onFirst` is called when the first one is known. */
	async read(onFirst: () => void): Promise<void> {
		this.#onFirst = onFirst;
		await this.#scan.run();
	}

	/** Looks what became of the runs. */
	async settle(): Promise<void> {
		const { disk, now, signal } = this.#options;
		const signs = new RunSigns({ disk, now });
		const waiting = this.#unsettled.values();
		const work = async () => {
			for (const { row, job } of waiting) {
				if (signal.aborted) return;
				await this.#look(row, job, signs);
			}
		};
		await Promise.all(Array.from({ length: disk.isQuick ? 1 : inFlight }, work));
	}

	#add(found: FoundRun, content: RunContent | null): void {
		const { builder } = this.#options;
		const run: Run = { ...this.#reader.place(found, content, this.#scan.markers), ...noSigns, ...noTimes };
		const row = builder.add(run, content?.config ?? emptyConfig, content?.launch.choices);
		this.#unsettled.push({ row, job: content === null ? noJob : jobFactsOf(content.launch) });
		this.#onFirst();
	}

	async #look(row: number, job: JobFacts, signs: RunSigns): Promise<void> {
		const { builder, disk } = this.#options;
		const run = builder.runAt(row);
		const entries =
			run.hydraFolder === null
				? []
				: await disk.list(join(run.root, run.path, run.hydraFolder)).catch((): readonly Entry[] => []);
		const hydraFiles = new Set(entries.map(({ name }) => name));
		builder.replace(row, { ...run, ...(await signs.of({ ...run, hydraFiles }, job)) });
	}
}
