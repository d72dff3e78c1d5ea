import type { RunStatus } from "../model/run.ts";
import { freshAge, isSilent } from "./freshness.ts";
import { isInterruption } from "./is-interruption.ts";
import type { JobReturn } from "./job-return.ts";
import type { RunFacts, Told } from "./run-facts.ts";

export interface Verdict {
	readonly status: RunStatus;
	/** Why we say so, in one line that names the file. */
	readonly evidence: string;
}

/** A log that goes on for longer than this after what tells of an end is that of another launch in the same folder. */
const longestFarewell = 2 * 60_000;

/** What became of a run, by the best evidence: what the job gave back, what its log says, what Slurm says, how fresh it is. */
export function runVerdict(facts: RunFacts, now: number): Verdict {
	return (
		byReturn(facts) ??
		byResult(facts) ??
		byLog(facts) ??
		bySlurm(facts) ??
		byFreshness(facts, now) ??
		byAbsence(facts, now) ??
		silence(facts)
	);
}

function byReturn(facts: RunFacts): Verdict | null {
	const { returned, logs } = facts;
	const isOfEarlierLaunch = logs.some(({ facts: log }) => log.isReused && log.end === null);
	return returned === null || isOfEarlierLaunch || goesOnAfter(facts, returned) ? null : verdictOf(returned);
}

function byResult({ submitit }: RunFacts): Verdict | null {
	return submitit?.result == null ? null : verdictOf(submitit.result);
}

function byLog({ logs }: RunFacts): Verdict | null {
	for (const { name, facts } of logs) {
		if (facts.end === null) continue;
		const { status, sign, exception } = facts.end;
		return { status, evidence: `${exception === null ? "" : `${exception}, `}${sign} ${name}` };
	}
	return null;
}

function bySlurm(facts: RunFacts): Verdict | null {
	for (const told of facts.slurm) {
		const word = told.facts;
		if (word === null) continue;
		const { at } = word;
		// A job that was queued again goes on.
		const goesOn =
			at === null
				? goesOnAfter(facts, told)
				: facts.logs.some(({ facts: { last } }) => last !== null && last > at + longestFarewell);
		if (!goesOn) return { status: word.status, evidence: `Slurm: ${word.reason}, in ${told.name}` };
	}
	return null;
}

function byFreshness({ logs }: RunFacts, now: number): Verdict | null {
	for (const log of logs) {
		const age = freshAge(log, now);
		if (age !== null) return { status: "running", evidence: `last line of ${log.name} ${ageText(age)} ago` };
	}
	return null;
}

/** What is left behind whenever a job comes to its end, and is not there. */
function byAbsence({ isBegun, returned, submitit, logs }: RunFacts, now: number): Verdict | null {
	if (logs.length === 0 || !logs.every((log) => isSilent(log, now))) return null;
	if (isBegun && returned === null)
		return { status: "interrupted", evidence: "config.pickle without job_return.pickle" };
	if (submitit?.isSubmitted && submitit.result === null)
		return { status: "interrupted", evidence: `job ${submitit.id} of submitit left no result` };
	return null;
}

function silence({ logs, submitit }: RunFacts): Verdict {
	if (submitit?.result != null) return { status: "ended", evidence: `${submitit.result.name} does not tell how` };
	if (logs.length > 0) return { status: "ended", evidence: "no sign on the disk of how it ended" };
	return { status: "unknown", evidence: submitit === null ? "no log" : `no log of job ${submitit.id} of submitit` };
}

function verdictOf({ name, facts }: Told<JobReturn | null>): Verdict | null {
	if (facts === null || facts.status === "unknown") return null;
	if (facts.status === "completed") return { status: "done", evidence: `return value in ${name}` };
	const { exception } = facts;
	if (exception === null) return { status: "failed", evidence: `failure in ${name}` };
	return { status: isInterruption(exception) ? "interrupted" : "failed", evidence: `${exception} in ${name}` };
}

/** Whether a log was written to long after a file was. */
function goesOnAfter({ logs }: RunFacts, told: Told<unknown>): boolean {
	return logs.some(({ modified }) => modified > told.modified + longestFarewell);
}

function ageText(milliseconds: number): string {
	const seconds = Math.round(milliseconds / 1000);
	return seconds < 60 ? `${seconds} s` : `${Math.round(seconds / 60)} min`;
}
