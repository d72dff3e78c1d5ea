import { expect, test } from "vitest";
import type { JobReturn } from "../../source/hydra/job-return.ts";
import type { LogEnd } from "../../source/hydra/log-end.ts";
import type { RunFacts, Told } from "../../source/hydra/run-facts.ts";
import { runVerdict } from "../../source/hydra/run-verdict.ts";
import type { SlurmWord } from "../../source/hydra/slurm-word.ts";
import { clock, now, runFacts, told } from "./told.ts";

const old = told("07:00:00", "08:00:00");
const fresh = told("07:00:00", "09:58:00");
const jobFailed: LogEnd = { status: "failed", sign: "job failed in", exception: "OSError" };

function pickle(name: string, facts: JobReturn | null, written = "08:00:00"): Told<JobReturn | null> {
	return { name, modified: clock(written), facts };
}
const returned = (facts: JobReturn | null, written?: string) => pickle("job_return.pickle", facts, written);
const completed: JobReturn = { status: "completed", exception: null };
const failed: JobReturn = { status: "failed", exception: "OSError" };

function submitit(result: JobReturn | null | undefined) {
	return { id: "8_2", isSubmitted: true, result: result === undefined ? null : pickle("8_2_0_result.pkl", result) };
}

function slurm(word: Partial<SlurmWord> | null, written = "08:00:00"): Told<SlurmWord | null> {
	const facts = word === null ? null : ({ status: "interrupted", reason: "time limit", at: null, ...word } as const);
	return { name: "8_2_0_log.err", modified: clock(written), facts };
}

test.each<[string, Partial<RunFacts>, string, string]>([
	["nothing", {}, "unknown", "no log"],
	["a log that says nothing", { logs: [old] }, "ended", "no sign on the disk of how it ended"],
	["a fresh log", { logs: [fresh] }, "running", "last line of train.log 2 min ago"],
	["a log of this moment", { logs: [told("09:59:48")] }, "running", "last line of train.log 12 s ago"],
	["two logs, one of which is fresh", { logs: [old, fresh] }, "running", "last line of train.log 2 min ago"],
	[
		"a log that tells the end",
		{ logs: [told("07:00:00", "08:00:00", { end: jobFailed })] },
		"failed",
		"OSError, job failed in train.log",
	],
	[
		"… and is fresh",
		{ logs: [told("09:59:00", "09:59:00", { end: jobFailed })] },
		"failed",
		"OSError, job failed in train.log",
	],
	[
		"… without the exception",
		{ logs: [told("07:00:00", "08:00:00", { end: { ...jobFailed, exception: null } })] },
		"failed",
		"job failed in train.log",
	],
	[
		"a second log that tells the end",
		{ logs: [old, told(null, null, { end: jobFailed }, "errors.log")] },
		"failed",
		"OSError, job failed in errors.log",
	],
	["a return", { returned: returned(completed), logs: [old] }, "done", "return value in job_return.pickle"],
	["a return without a log", { returned: returned(completed) }, "done", "return value in job_return.pickle"],
	["a failure that returned", { returned: returned(failed) }, "failed", "OSError in job_return.pickle"],
	["… by no name", { returned: returned({ ...failed, exception: null }) }, "failed", "failure in job_return.pickle"],
	[
		"Ctrl-C",
		{ returned: returned({ ...failed, exception: "KeyboardInterrupt" }) },
		"interrupted",
		"KeyboardInterrupt in job_return.pickle",
	],
	[
		"a return, against what the log says",
		{ returned: returned(completed), logs: [told("07:00:00", "08:00:00", { end: jobFailed })] },
		"done",
		"return value in job_return.pickle",
	],
	[
		"a return whose status is unknown",
		{ returned: returned({ status: "unknown", exception: null }), logs: [old] },
		"ended",
		"no sign on the disk of how it ended",
	],
	[
		"a return that cannot be read",
		{ isBegun: true, returned: returned(null), logs: [old] },
		"ended",
		"no sign on the disk of how it ended",
	],
	[
		"a return of an earlier launch, in the same log",
		{ returned: returned(completed), logs: [told("08:30:00", "08:31:00", { isReused: true })] },
		"ended",
		"no sign on the disk of how it ended",
	],
	[
		"a return of an earlier launch, by its age",
		{ returned: returned(completed), logs: [fresh] },
		"running",
		"last line of train.log 2 min ago",
	],
	["a job that was begun", { isBegun: true, logs: [old] }, "interrupted", "config.pickle without job_return.pickle"],
	["… and still writes", { isBegun: true, logs: [fresh] }, "running", "last line of train.log 2 min ago"],
	[
		"… and may be silent for a while",
		{ isBegun: true, logs: [told("09:15:00")] },
		"ended",
		"no sign on the disk of how it ended",
	],
	["… and has no log to tell whether it is silent", { isBegun: true }, "unknown", "no log"],
	["a result of submitit", { submitit: submitit(completed), logs: [old] }, "done", "return value in 8_2_0_result.pkl"],
	["… of a failure", { submitit: submitit(failed), logs: [old] }, "failed", "OSError in 8_2_0_result.pkl"],
	[
		"… of a job at the end of its time",
		{ submitit: submitit({ ...failed, exception: "submitit.core.utils.UncompletedJobError" }) },
		"interrupted",
		"submitit.core.utils.UncompletedJobError in 8_2_0_result.pkl",
	],
	["… that cannot be read", { submitit: submitit(null), logs: [old] }, "ended", "8_2_0_result.pkl does not tell how"],
	["no result", { submitit: submitit(undefined), logs: [old] }, "interrupted", "job 8_2 of submitit left no result"],
	["… and nothing else", { submitit: submitit(undefined) }, "unknown", "no log of job 8_2 of submitit"],
	[
		"… of a job that writes",
		{ submitit: submitit(undefined), logs: [fresh] },
		"running",
		"last line of train.log 2 min ago",
	],
	[
		"Slurm's word",
		{ submitit: submitit(undefined), slurm: [slurm(null), slurm({})], logs: [old] },
		"interrupted",
		"Slurm: time limit, in 8_2_0_log.err",
	],
	[
		"… of a failure",
		{ slurm: [slurm({ status: "failed", reason: "exit code 1" })], logs: [old] },
		"failed",
		"Slurm: exit code 1, in 8_2_0_log.err",
	],
	[
		"… just now",
		{ slurm: [slurm({}, "09:58:00")], logs: [fresh] },
		"interrupted",
		"Slurm: time limit, in 8_2_0_log.err",
	],
	[
		"… after which the job was queued again, and runs",
		{ slurm: [slurm({})], logs: [fresh] },
		"running",
		"last line of train.log 2 min ago",
	],
	[
		"… that tells the time",
		{ slurm: [slurm({ at: clock("08:00:30") })], logs: [old] },
		"interrupted",
		"Slurm: time limit, in 8_2_0_log.err",
	],
	[
		"… of a time before the log's last",
		{ slurm: [slurm({ at: clock("07:30:00") })], logs: [old] },
		"ended",
		"no sign on the disk of how it ended",
	],
])("%s", (_, facts, status, evidence) => {
	expect(runVerdict(runFacts(facts), now)).toEqual({ status, evidence });
});
