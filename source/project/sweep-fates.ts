import { absentJob } from "../hydra/absent-job.ts";
import { askedJobs } from "../hydra/asked-jobs.ts";
import type { SweepPlan } from "../hydra/expand-sweep.ts";
import { type JobFacts, jobFactsOf, type LaunchFacts } from "../hydra/job-facts.ts";
import { launchOf } from "../hydra/launch.ts";
import { optimizationResults } from "../hydra/optimization-results.ts";
import { tellLaunches } from "../hydra/tell-launches.ts";
import { textOf } from "../hydra/text-of.ts";
import type { FlatConfig } from "../model/flat-config.ts";
import { naturalOrder } from "../model/natural-order.ts";
import { DataError, type Problem, problemOf } from "../model/problem.ts";
import { folderOf, type Run } from "../model/run.ts";
import { type SweepResults, sweepKey } from "../model/sweep.ts";
import type { Disk } from "./disk.ts";
import { asDataError, codeOf } from "./file-error.ts";
import { maxConfigBytes } from "./read-config.ts";
import type { Markers } from "./run-reader.ts";
import { noSigns } from "./run-signs.ts";
import { SubmititQueue } from "./submitit-queue.ts";
import type { TableBuilder } from "./table-builder.ts";
import { under } from "./under.ts";

export interface SweepFatesOptions {
	/** Absolute path of the folder that was opened. */
	readonly root: string;
	readonly disk: Disk;
	readonly builder: TableBuilder;
	/** What the folders hold that sweeps leave. */
	readonly markers: Markers;
	/** The multirun.yaml of a folder; undefined where there is none or it is broken. */
	readonly multirunOf: (folder: string) => FlatConfig | undefined;
	/** The project of an experiment without runs. */
	readonly projectOf: (
		experiment: string,
		multirun: FlatConfig,
	) => { readonly project: string; readonly job: string | null };
	/** Milliseconds since 1970, when all were looked at first. */
	readonly now: number;
	readonly signal: AbortSignal;
	readonly onProblem: (problem: Problem) => void;
}

/** A run of a sweep in the table. */
interface SweptRun {
	readonly row: number;
	readonly job: JobFacts;
}

/** A sweep that was launched so lately may still make its first folder. */
const freshMilliseconds = 5 * 60 * 1000;
/** Of a sweep that asked for more the absent jobs are counted, not listed. */
const maxAbsent = 10_000;

/** What a sweep as a whole tells: which launches it had, what they asked for, and what its sweeper found. */
export class SweepFates {
	readonly #options: SweepFatesOptions;
	readonly #spellings = new WeakMap<LaunchFacts, string>();

	constructor(options: SweepFatesOptions) {
		this.#options = options;
	}

	/** Rows of jobs that have no folder, by experiment and by the path that it would have. */
	readonly #absent = new Map<string, Map<string, number>>();

	/** Returns the rows of jobs that an earlier look has found to be asked for, and this one has not. */
	async settle(experiment: string, swept: readonly SweptRun[], now: number): Promise<readonly number[]> {
		const { builder, root, markers, multirunOf } = this.#options;
		const multirun = multirunOf(experiment);
		const plan = multirun === undefined ? null : askedJobs(multirun);
		const results = markers.get(experiment)?.has("optimization_results.yaml") ? await this.#results(experiment) : null;
		// A range without end asks for no number of jobs.
		const asked = Number.isFinite(plan?.count) ? plan!.count : null;
		if (plan !== null || results !== null) builder.setSweep(sweepKey(root, experiment), { asked, results });
		const before = this.#absent.get(experiment) ?? new Map<string, number>();
		this.#absent.set(experiment, new Map());
		if (multirun !== undefined || swept.length > 1)
			await this.#tellLaunches(experiment, swept, multirun, plan, before, now);
		const rows = new Set(swept.map(({ row }) => row));
		return [...before.values()].filter((row) => !rows.has(row));
	}

	/** Rows were taken out of the table, and others have moved. */
	moved(gone: ReadonlySet<number>, rowOf: Uint32Array): void {
		for (const absent of this.#absent.values()) {
			for (const [path, row] of absent) {
				if (gone.has(row)) absent.delete(path);
				else absent.set(path, rowOf[row]!);
			}
		}
	}

	async #results(experiment: string): Promise<SweepResults | null> {
		const { root, disk, onProblem } = this.#options;
		const path = `${folderOf({ root, path: experiment })}/optimization_results.yaml`;
		try {
			return optimizationResults(textOf(await disk.read(path, maxConfigBytes).catch(asDataError)));
		} catch (error) {
			if (!(error instanceof DataError)) throw error;
			onProblem(problemOf(error, path));
			return null;
		}
	}

	async #tellLaunches(
		experiment: string,
		swept: readonly SweptRun[],
		multirun: FlatConfig | undefined,
		plan: SweepPlan | null,
		before: Map<string, number>,
		now: number,
	): Promise<void> {
		const { builder, disk, signal } = this.#options;
		const runs = swept.map(({ row, job }) => {
			const { overrides, started } = builder.runAt(row);
			return { num: job.num, overrides, started, launch: this.#spelled(job.launch) };
		});
		const { launchOf, absent } = tellLaunches(runs, plan);
		const count = launchOf.reduce((most, launch) => Math.max(most, launch), 1);
		for (const [index, { row }] of swept.entries()) {
			const run = builder.runAt(row);
			const launch = count > 1 ? launchOf[index]! : null;
			if (run.launch !== launch) builder.replace(row, { ...run, launch });
		}
		if (multirun === undefined || absent.length === 0) return;
		const latest = swept.filter((_, index) => launchOf[index] === count);
		const isGoingOn = await this.#goesOnFrom(experiment, latest, now);
		const queued = await this.#queued(experiment, multirun, absent, plan!.count!);
		const taken = new Set(swept.map(({ row }) => builder.runAt(row).path));
		for (const { num, words } of absent.slice(0, maxAbsent)) {
			await disk.breathe();
			if (signal.aborted) return;
			const { folder, config, choices } = absentJob(multirun, num, words);
			const path = folder.reduce(under, experiment);
			// The folder of an earlier launch still stands where this one is to be, or several jobs are to share one.
			if (taken.has(path)) continue;
			taken.add(path);
			const id = queued.get(num);
			const run: Run = {
				...noSigns,
				...this.#whereabouts(experiment, swept, multirun),
				path,
				id: num,
				launch: count > 1 ? count : null,
				overrides: words,
				...((await this.#standing(path)) ??
					(id !== undefined
						? { status: "pending", evidence: `job ${id} waits in the queue of submitit` }
						: num >= isGoingOn
							? { status: "pending", evidence: "the sweep asks for it, and goes on" }
							: { status: "missing", evidence: "the sweep asked for it, and it has no folder" })),
			};
			const row = before.get(path);
			before.delete(path);
			if (row !== undefined) builder.replace(row, run);
			this.#absent.get(experiment)!.set(path, row ?? builder.add(run, config, choices));
		}
	}

	/** What is to be said of a job's folder that is no run to the scan; null where there is none. */
	async #standing(path: string): Promise<Pick<Run, "status" | "evidence" | "files"> | null> {
		const { disk, root } = this.#options;
		const folder = folderOf({ root, path });
		if ((await disk.stamp(folder)) === null) return null;
		try {
			const files = (await disk.list(folder)).flatMap(({ name, kind }) => (kind === "folder" ? [] : [name]));
			const evidence = "its folder holds nothing of Hydra's";
			return { status: "unknown", evidence, files: files.sort(naturalOrder) };
		} catch (error) {
			return { status: "unknown", evidence: `its folder cannot be listed: ${codeOf(error)}`, files: [] };
		}
	}

	/** The lowest number of a job that may still come; infinite where the sweep is over. */
	async #goesOnFrom(experiment: string, latest: readonly SweptRun[], now: number): Promise<number> {
		const { builder, disk, root } = this.#options;
		const runs = latest.map(({ row }) => builder.runAt(row));
		if (runs.length === 0) {
			const stamp = await disk.stamp(`${folderOf({ root, path: experiment })}/multirun.yaml`);
			return stamp !== null && Math.abs(now - stamp.modified) < freshMilliseconds ? 0 : Number.POSITIVE_INFINITY;
		}
		if (!runs.some(({ status }) => status === "running")) return Number.POSITIVE_INFINITY;
		// Where jobs run one after the other, those before the last one are not to come any more.
		return latest[0]!.job.launch.isInTurn ? latest.reduce((last, { job }) => Math.max(last, job.num ?? 0), 0) : 0;
	}

	/** What is known from the last time and what was read just now are not the same object. */
	#spelled(launch: LaunchFacts): string {
		const known = this.#spellings.get(launch);
		if (known !== undefined) return known;
		const spelled = JSON.stringify(launch);
		this.#spellings.set(launch, spelled);
		return spelled;
	}

	/** Jobs that submitit has handed to its queue and that have not begun: their ids there. */
	async #queued(
		experiment: string,
		multirun: FlatConfig,
		absent: readonly { readonly num: number }[],
		asked: number,
	): Promise<ReadonlyMap<number, string>> {
		const { root } = this.#options;
		const template = jobFactsOf(launchOf(multirun)).launch.submititFolder;
		if (template === null) return new Map();
		const nums = absent.map(({ num }) => num);
		return new SubmititQueue(this.#options).waiting(folderOf({ root, path: experiment }), template, nums, asked);
	}

	#whereabouts(experiment: string, swept: readonly SweptRun[], multirun: FlatConfig) {
		const { root, builder, projectOf } = this.#options;
		const [first] = swept;
		const { project, job } = first === undefined ? projectOf(experiment, multirun) : builder.runAt(first.row);
		return { root, experiment, project, job, kind: "multirun" as const, files: [], hydraFolder: null };
	}
}
