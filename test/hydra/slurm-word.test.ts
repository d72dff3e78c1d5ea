import { expect, test } from "vitest";
import { clockText } from "../../source/hydra/log-stamps.ts";
import { slurmWord } from "../../source/hydra/slurm-word.ts";

const step = "slurmstepd: error: *** STEP 8.0 ON node01 ";
const job = "slurmstepd: error: *** JOB 8 ON node01 ";
const at = "CANCELLED AT 2024-05-02T11:30:00";
const task = "srun: error: node01: task 0: ";

test.each<[string, string, string | null]>([
	["nothing", "", null],
	["the app's own warnings", "warning: srun is deprecated\nKilled\n", null],
	["the time limit", `${job}${at} DUE TO TIME LIMIT ***\n`, "interrupted time limit"],
	[
		"a node that failed",
		`${step}${at} DUE TO NODE FAILURE, SEE SLURMCTLD LOG FOR DETAILS ***\n`,
		"interrupted node failure",
	],
	["preemption", `${step}${at} DUE TO PREEMPTION ***\n`, "interrupted preemption"],
	[
		"scancel",
		`${step}${at} ***\nsrun: Job step aborted: Waiting up to 32 seconds for job step to finish.\n${task}Killed\n`,
		"interrupted cancelled",
	],
	[
		"no memory",
		`slurmstepd: error: Detected 1 oom-kill event(s) in StepId=8.0. Some of your processes may have been killed by the cgroup out-of-memory handler.\n${task}Out Of Memory\n`,
		"interrupted out of memory",
	],
	[
		"… as newer ones have it",
		"slurmstepd: error: Detected 1 oom_kill event in StepId=8.0.\n",
		"interrupted out of memory",
	],
	["… as srun alone has it", `${task}Killed\n${task}Out Of Memory\n`, "interrupted out of memory"],
	["SIGKILL", `${task}Killed\n`, "interrupted killed"],
	["SIGTERM of several tasks", "srun: error: node[01-02]: tasks 0-3,5: Terminated\n", "interrupted terminated"],
	["a crash", `${task}Segmentation fault (core dumped)\n`, "failed segmentation fault"],
	["an exit code", `${task}Exited with exit code 1\n`, "failed exit code 1"],
	["no exit code", `${task}Exited with exit code 0\n`, null],
	["the exit code of Ctrl-C", `${task}Exited with exit code 130\n`, "interrupted exit code 130"],
	[
		"a failure for which Slurm cancels the other tasks",
		`${task}Exited with exit code 1\n${step}${at} ***\nsrun: error: node01: task 1: Terminated\n`,
		"failed exit code 1",
	],
	[
		"submitit that queues it again",
		`submitit INFO (2024-05-02 11:30:00,000) - Requeued job 8 (2 remaining timeouts)\n${task}Exited with exit code 255\n`,
		"interrupted queued again",
	],
	[
		"two times",
		`${step}${at} DUE TO PREEMPTION ***\n${step}${at.replace("02T", "03T")} DUE TO TIME LIMIT ***\n`,
		"interrupted time limit",
	],
	["Windows line ends and a bar", `10%\r20%\r${task}Killed\r\n`, "interrupted killed"],
	[
		"a step that Slurm itself calls failed",
		`${step}FAILED (non-zero exit code or other failure mode) ***\n`,
		"failed non-zero exit code",
	],
])("%s", (_, text, said) => {
	const word = slurmWord(text);
	expect(word === null ? null : `${word.status} ${word.reason}`).toBe(said);
});

test("when it was cancelled", () => {
	expect(clockText(slurmWord(`${job}${at} DUE TO TIME LIMIT ***\n`)!.at!)).toBe("2024-05-02T11:30:00");
	expect(clockText(slurmWord(`${job}${at} ***\n`)!.at!)).toBe("2024-05-02T11:30:00");
	expect(slurmWord(`${job}CANCELLED AT Thu-02-May-11:30:00 ***\n`)?.at).toBeNull();
	expect(slurmWord(`${task}Killed\n`)?.at).toBeNull();
});

test("any text is read in no time", () => {
	const start = performance.now();
	for (const piece of [
		task,
		step,
		`${task}\n`,
		`${step}${at}\n`,
		"slurmstepd: error: oom",
		"srun: error: a: task 1",
		"srun: error: \n",
	])
		slurmWord(piece.repeat(163_840 / piece.length));
	expect(performance.now() - start).toBeLessThan(10_000);
});
