import { overrideKey } from "../model/override-key.ts";
import type { SweepPlan } from "./expand-sweep.ts";

/** What a run of a sweep folder tells of the launch that made it. */
export interface LaunchedRun {
	/** `hydra.job.num` */
	readonly num: number | null;
	readonly overrides: readonly string[];
	/** Equal for runs that were launched in the same way: by the same program, launcher and sweeper. */
	readonly launch: string;
	/** When it started; null where nothing tells. */
	readonly started: string | null;
}

export interface ToldLaunches {
	/** For each run its launch, from 1 in the order in which they began; all 1 where the runs tell of one only. */
	readonly launchOf: readonly number[];
	/** Jobs that the last launch asked for and that left no run, with their words. */
	readonly absent: readonly { readonly num: number; readonly words: readonly string[] }[];
}

/** Of a larger sweep the jobs are not told one by one. */
const maxJobs = 100_000;

/**
 * Tells launches into one folder apart (a fixed `hydra.sweep.dir` that was used again: jobs overwrite each other one by one,
 * and higher numbers stay): by what launched them, by which keys they override, and, where multirun.yaml tells which jobs
 * the last launch asked for, by whether they are among these.
 */
export function tellLaunches(runs: readonly LaunchedRun[], plan: SweepPlan | null): ToldLaunches {
	const jobs = plan?.jobs == null || plan.count === null || plan.count > maxJobs ? null : [...plan.jobs];
	const asked = jobs === null ? null : matching(runs, jobs, plan!.isShuffled);
	const groups = new Map<string, number[]>();
	for (const [index, run] of runs.entries()) {
		const key = asked?.has(index) ? "last" : `${run.launch} ${keysOf(run)}`;
		const group = groups.get(key);
		if (group === undefined) groups.set(key, [index]);
		else group.push(index);
	}
	const beginOf = (group: readonly number[]) => group.map((index) => runs[index]!.started ?? "").sort()[0]!;
	const inOrder = [...groups].sort(([a, first], [b, second]) => {
		if (a === "last" || b === "last") return a === "last" ? 1 : -1;
		return beginOf(first) < beginOf(second) ? -1 : 1;
	});
	const launchOf: number[] = runs.map(() => 1);
	for (const [order, [, group]] of inOrder.entries()) for (const index of group) launchOf[index] = order + 1;
	const found = new Set(asked?.values());
	const absent = (jobs ?? []).flatMap((words, num) => (asked === null || found.has(num) ? [] : [{ num, words }]));
	return { launchOf, absent };
}

/**
 * Runs that are jobs of the plan, by index, with the number of the job. Words are compared, for the number is the same in
 * each launch. Where no run's words are those of its job, this is a version of Hydra that writes them in another way or
 * order, and the number alone counts.
 */
function matching(
	runs: readonly LaunchedRun[],
	jobs: readonly (readonly string[])[],
	isShuffled: boolean,
): Map<number, number> {
	const found = new Map<number, number>();
	const spelled = jobs.map((words) => words.join("\0"));
	const numOf = new Map(spelled.map((words, num) => [words, num]));
	for (const [index, { num, overrides }] of runs.entries()) {
		const words = overrides.join("\0");
		if (isShuffled && numOf.has(words)) found.set(index, numOf.get(words)!);
		else if (num !== null && spelled[num] === words) found.set(index, num);
	}
	if (found.size > 0) return found;
	for (const [index, { num }] of runs.entries()) if (num !== null && num < jobs.length) found.set(index, num);
	return found;
}

function keysOf({ overrides }: LaunchedRun): string {
	return overrides.map(overrideKey).sort().join(" ");
}
