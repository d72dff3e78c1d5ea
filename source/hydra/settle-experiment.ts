import type { Run, RunStatus } from "../model/run.ts";
import type { JobFacts, LaunchFacts } from "./job-facts.ts";
import { type ClockTime, clockText } from "./log-stamps.ts";

/** What the logs of a job tell of the other jobs of its sweep: little enough to be kept for each of many runs. */
export interface Turn {
	/** The log that tells when it was over. */
	readonly log: string;
	/** First and last time in the logs; null where they have none. */
	readonly first: ClockTime | null;
	readonly last: ClockTime | null;
	/** Whether Hydra would have written a failure to this log and has not. */
	readonly isCalm: boolean;
}

export interface SettledRun {
	readonly status: RunStatus;
	readonly job: JobFacts;
	readonly turn: Turn;
}

/** What is known better of a run once all runs of its experiment are known. */
export type Correction = Pick<Run, "status" | "evidence" | "ended" | "endedFrom">;

/** A job of a sweep; `num` is its place among them. */
type Job = Turn & { readonly index: number; readonly status: RunStatus; readonly num: number };

/**
 * What the runs of one experiment tell of each other. A sweep goes on to its next job, or its next batch of jobs, only when
 * this one is over; Hydra up to 1.0 and most sweepers go on only where no job failed; Hydra since 1.4 logs what failed. So a
 * job that a later one follows is over, and done where a failure would have left a sign. `hasResults`: the folder of the
 * experiment has an `optimization_results.yaml`, which is written after the last job. The answer is by index in `runs`.
 */
export function settleExperiment(runs: readonly SettledRun[], hasResults: boolean): Map<number, Correction> {
	const corrections = new Map<number, Correction>();
	// The same number twice: several launches wrote here, and nothing tells which job is of which.
	const nums = runs.flatMap(({ job }) => job.num ?? []);
	if (new Set(nums).size < nums.length) return corrections;
	for (const { launch, jobs } of launchesOf(runs)) {
		jobs.sort((a, b) => b.num - a.num);
		settleLaunch(launch, jobs, hasResults, corrections);
	}
	return corrections;
}

function launchesOf(runs: readonly SettledRun[]): Iterable<{ readonly launch: LaunchFacts; readonly jobs: Job[] }> {
	const launches = new Map<string, { readonly launch: LaunchFacts; readonly jobs: Job[] }>();
	const spelled = new Map<LaunchFacts, string>();
	for (const [index, { status, job, turn }] of runs.entries()) {
		const { num, launch } = job;
		if (num === null) continue;
		const key = spelled.get(launch) ?? JSON.stringify(launch);
		spelled.set(launch, key);
		const known = launches.get(key) ?? { launch, jobs: [] };
		launches.set(key, known);
		known.jobs.push({ ...turn, index, status, num });
	}
	return launches.values();
}

/** `jobs` of one launch, the last one first. */
function settleLaunch(
	launch: LaunchFacts,
	jobs: readonly Job[],
	hasResults: boolean,
	corrections: Map<number, Correction>,
): void {
	// Results that an earlier launch left in the same folder tell nothing of this one.
	const isOver = hasResults && launch.hasOwnFolder;
	/** Of the jobs with higher numbers the nearest and the one that started last; the same of those in later batches. */
	let later: readonly Job[] = [];
	let laterBatch = later;
	let batch = Number.POSITIVE_INFINITY;
	for (const job of jobs) {
		const ofJob = launch.batch === null ? 0 : Math.floor(job.num / launch.batch);
		if (ofJob < batch) {
			batch = ofJob;
			laterBatch = later;
		}
		if (isOpen(job)) {
			const follower = later.find((other) => follows(other, job)) ?? null;
			const ofLaterBatch = laterBatch.find((other) => follows(other, job)) ?? null;
			const verdict = verdictOf(job, { launch, isOver, follower, ofLaterBatch });
			if (verdict !== null) corrections.set(job.index, { ...verdict, ...endOf(job) });
		}
		const last = later[1] ?? job;
		later = [job, startOf(job) > startOf(last) ? job : last];
	}
}

interface Around {
	readonly launch: LaunchFacts;
	/** Whether the sweep came to its end. */
	readonly isOver: boolean;
	/** A job that started after this one was over, of all and of those of later batches. */
	readonly follower: Job | null;
	readonly ofLaterBatch: Job | null;
}

function verdictOf(job: Job, around: Around): Pick<Run, "status" | "evidence"> | null {
	const { launch, isOver, follower, ofLaterBatch } = around;
	const noFailure = `and ${job.log} tells of no failure`;
	const wouldStop = "and a failure would have stopped the sweep";
	const results = "the sweep came to its end (optimization_results.yaml)";
	const done = (evidence: string) => ({ status: "done", evidence }) as const;
	if (ofLaterBatch !== null) return done(`job ${ofLaterBatch.num} started after it, ${wouldStop}`);
	if (launch.isInTurn && follower !== null && job.isCalm)
		return done(`job ${follower.num} started after it, ${noFailure}`);
	if (isOver && launch.resultsNeedSuccess) return done(`${results}, ${wouldStop}`);
	if (isOver && job.isCalm) return done(`${results}, ${noFailure}`);
	if (job.status !== "running") return null;
	if (isOver) return { status: "ended", evidence: results };
	return launch.isInTurn && follower !== null
		? { status: "ended", evidence: `job ${follower.num} started after it` }
		: null;
}

function isOpen({ status }: Job): boolean {
	return status === "ended" || status === "running" || status === "unknown";
}

/** A relaunch in the same folder overwrites its jobs one by one: a job with a higher number may be an older one. */
function follows(other: Job, job: Job): boolean {
	return other.first !== null && job.last !== null && other.first >= job.last;
}

function startOf({ first }: Job): number {
	return first ?? Number.NEGATIVE_INFINITY;
}

function endOf({ last, log }: Job): Pick<Run, "ended" | "endedFrom"> {
	return last === null ? { ended: null, endedFrom: "" } : { ended: clockText(last), endedFrom: `last line of ${log}` };
}
