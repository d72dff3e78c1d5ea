import { utimesSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { jobFactsOf } from "../../source/hydra/job-facts.ts";
import { launchOf } from "../../source/hydra/launch.ts";
import { clockText } from "../../source/hydra/log-stamps.ts";
import { emptyConfig } from "../../source/model/flat-config.ts";
import type { Run } from "../../source/model/run.ts";
import type { Value } from "../../source/model/value.ts";
import { Disk } from "../../source/project/disk.ts";
import { RunSigns, type TurnedSigns } from "../../source/project/run-signs.ts";
import { flat } from "../hydra/flat.ts";
import { pickles } from "../hydra/pickles.ts";
import { someRun } from "./runs.ts";
import { type Tree, temporaryTree } from "./tree.ts";

const minute = 60_000;
const now = Date.UTC(2024, 0, 2, 10, 0, 0);
const log = (time: string, text = "epoch") => `[2024-01-02 ${time},000][__main__][INFO] - ${text}\n`;
const failure = "[2024-01-02 09:00:00,000][hydra.core.utils][ERROR] - Job failed\n";

interface Case {
	/** Below the run's folder `s/0`. */
	readonly files?: Tree;
	/** Of each file, in milliseconds since 1970, by its path or for all. */
	readonly modified?: number | Readonly<Record<string, number>>;
	/** null: Hydra kept nothing. */
	readonly hydra?: Readonly<Record<string, Value>> | null;
	readonly run?: Partial<Run>;
}

async function signs({ files = {}, modified = 0, hydra = {}, run = {} }: Case): Promise<TurnedSigns> {
	const root = temporaryTree(
		Object.fromEntries(Object.entries(files).map(([path, text]) => [join("s/0", path), text])),
	);
	for (const path of Object.keys(files).filter((name) => !name.endsWith("/"))) {
		const time = typeof modified === "number" ? modified : (modified[path] ?? 0);
		utimesSync(join(root, "s/0", path), time / 1000, time / 1000);
	}
	const own = Object.keys(files).filter((path) => !path.startsWith(".") && !path.endsWith("/"));
	const placed = someRun({ root, path: "s/0", experiment: "s", files: own, ...run });
	const config = hydra === null ? emptyConfig : flat({ "hydra.job.name": "train", ...hydra });
	return new RunSigns({ disk: new Disk(), now }).of(placed, jobFactsOf(launchOf(config)));
}

const callbacks = { "hydra.callbacks.pickle._target_": "hydra.experimental.callbacks.PickleJobInfoCallback" };
const submitit = {
	"hydra.launcher._target_": "hydra_plugins.hydra_submitit_launcher.submitit_launcher.SlurmLauncher",
	"hydra.job.id": "17",
};
const unsaid = "no sign on the disk of how it ended";
const word = "slurmstepd: error: *** JOB 17 ON node CANCELLED AT 2024-01-02T09:30:00 DUE TO TIME LIMIT ***\n";

test.each<[string, Case, string, string]>([
	["nothing", {}, "unknown", "no log"],
	["an empty log", { files: { "train.log": "" } }, "ended", unsaid],
	["an old log", { files: { "train.log": log("09:00:00") } }, "ended", unsaid],
	["a folder in place of the log", { files: { "train.log/": "" }, run: { files: ["train.log"] } }, "unknown", "no log"],
	["a log that failed", { files: { "train.log": log("08:00:00") + failure } }, "failed", "job failed in train.log"],
	[
		"a fresh log",
		{ files: { "train.log": log("09:58:00") }, modified: now - minute },
		"running",
		"last line of train.log 2 min ago",
	],
	[
		"a callback that says it is done",
		{ files: { ".hydra/job_return.pickle": pickles.completed }, hydra: callbacks },
		"done",
		"return value in job_return.pickle",
	],
	[
		"… where no hydra.yaml tells of a callback",
		{ files: { ".hydra/job_return.pickle": pickles.completed }, hydra: null },
		"done",
		"return value in job_return.pickle",
	],
	[
		"… against what the log says",
		{ files: { ".hydra/job_return.pickle": pickles.completed, "train.log": failure }, hydra: callbacks },
		"done",
		"return value in job_return.pickle",
	],
	[
		"a callback that says it failed",
		{ files: { ".hydra/job_return.pickle": pickles.failed }, hydra: callbacks },
		"failed",
		"FloatingPointError in job_return.pickle",
	],
	[
		"a callback whose pickle is cut off",
		{
			files: {
				".hydra/job_return.pickle": pickles.failed.subarray(0, 99),
				".hydra/config.pickle": "",
				"train.log": log("09:00:00"),
			},
			hydra: callbacks,
		},
		"ended",
		unsaid,
	],
	[
		"a callback that never came to the end",
		{ files: { ".hydra/config.pickle": "", "train.log": log("09:00:00") }, hydra: callbacks },
		"interrupted",
		"config.pickle without job_return.pickle",
	],
	[
		"a result of submitit",
		{ files: { "../.submitit/17/17_0_result.pkl": pickles.submitted }, hydra: submitit },
		"done",
		"return value in 17_0_result.pkl",
	],
	[
		"… of a failed job",
		{ files: { "../.submitit/17/17_0_result.pkl": pickles.submittedFailure }, hydra: submitit },
		"failed",
		"FloatingPointError in 17_0_result.pkl",
	],
	[
		"… of a job of an array",
		{
			files: { "../.submitit/8_2/8_2_0_result.pkl": pickles.submitted },
			hydra: { ...submitit, "hydra.job.id": "8_2" },
		},
		"done",
		"return value in 8_2_0_result.pkl",
	],
	[
		"… in the array's folder",
		{ files: { "../.submitit/8/8_2_0_result.pkl": pickles.submitted }, hydra: { ...submitit, "hydra.job.id": "8_2" } },
		"done",
		"return value in 8_2_0_result.pkl",
	],
	[
		"… in a folder of the user's",
		{
			files: { "../logs/17_0_result.pkl": pickles.submitted },
			hydra: { ...submitit, "hydra.launcher.submitit_folder": "${hydra.sweep.dir}/logs" },
		},
		"done",
		"return value in 17_0_result.pkl",
	],
	[
		"… of another job",
		{ files: { "../.submitit/18/18_0_result.pkl": pickles.submitted }, hydra: submitit },
		"unknown",
		"no log",
	],
	[
		"… by a name that leads elsewhere",
		{
			files: { "../.submitit/x/x_0_result.pkl": pickles.submitted },
			hydra: { ...submitit, "hydra.job.id": "../.submitit/x" },
		},
		"unknown",
		"no log",
	],
	[
		"… of another launcher",
		{ files: { "../.submitit/17/17_0_result.pkl": pickles.submitted }, hydra: { "hydra.job.id": "17" } },
		"unknown",
		"no log",
	],
	[
		"no result of submitit",
		{ files: { "../.submitit/17/17_submitted.pkl": "", "train.log": log("08:00:00") }, hydra: submitit },
		"interrupted",
		"job 17 of submitit left no result",
	],
	[
		"Slurm's word in the standard error that submitit keeps",
		{
			files: {
				"../.submitit/17/17_submitted.pkl": "",
				"../.submitit/17/17_0_log.out": "",
				"../.submitit/17/17_0_log.err": word,
				"train.log": log("09:00:00"),
			},
			hydra: submitit,
		},
		"interrupted",
		"Slurm: time limit, in 17_0_log.err",
	],
	[
		"… and a result",
		{
			files: { "../.submitit/17/17_0_result.pkl": pickles.submitted, "../.submitit/17/17_0_log.err": word },
			hydra: submitit,
		},
		"done",
		"return value in 17_0_result.pkl",
	],
	[
		"what a job without a log printed",
		{
			files: {
				"../.submitit/17/17_submitted.pkl": "",
				"../.submitit/17/17_0_log.out": "submitit INFO (2024-01-02 09:00:00,000) - Starting with JobEnvironment\n",
				"../.submitit/17/17_0_log.err": 'Traceback (most recent call last):\n  File "a.py"\nOSError: x\n',
			},
			hydra: submitit,
		},
		"failed",
		"OSError, traceback at the end of 17_0_log.err",
	],
	[
		"Slurm's word in the run's own folder",
		{ files: { "slurm-17.out": word, "train.log": log("09:00:00") } },
		"interrupted",
		"Slurm: time limit, in slurm-17.out",
	],
])("%s", async (_, of, status, evidence) => expect(await signs(of)).toMatchObject({ status, evidence }));

test("what submitit keeps of what the tasks printed are logs of the run", async () => {
	const folder = "../.submitit/17/";
	const files = {
		"17_submitted.pkl": "",
		"17_0_log.out": "",
		"17_0_log.err": "",
		"17_1_log.err": "",
		"17_3_log.out": "",
	};
	const tree = Object.fromEntries(Object.entries(files).map(([name, text]) => [folder + name, text]));
	expect((await signs({ files: tree, hydra: submitit })).outerLogs).toEqual(
		["17_0_log.out", "17_0_log.err", "17_1_log.err"].map((name) => folder + name),
	);
	expect((await signs({ files: tree })).outerLogs).toEqual([]);
});

test("only the ends of a log are read", async () => {
	const long = log("08:00:00") + log("08:30:00").repeat(2000) + log("09:00:00");
	expect(await signs({ files: { "train.log": long } })).toMatchObject({
		started: "2024-01-02T08:00:00",
		ended: "2024-01-02T09:00:00",
		duration: 3600,
	});
});

const dated = { path: "2024-01-02/03-04-05", experiment: "2024-01-02/03-04-05", kind: "singlerun" } as const;
test.each<[string, Case, Partial<TurnedSigns>]>([
	[
		"the log",
		{ files: { "train.log": `${log("08:00:00")}${log("08:00:01")}` } },
		{
			started: "2024-01-02T08:00:00",
			startedFrom: "first line of train.log",
			ended: "2024-01-02T08:00:01",
			endedFrom: "last line of train.log",
			duration: 1,
		},
	],
	[
		"the path, where the log has none",
		{ files: { "train.log": "a\n" }, run: dated },
		{ started: "2024-01-02T03:04:05", startedFrom: "name of the folder", ended: null, duration: null },
	],
	[
		"the files, where nothing else tells",
		{
			files: { ".hydra/hydra.yaml": "", "train.log": "a\n" },
			modified: { ".hydra/hydra.yaml": now - 60 * minute, "train.log": now - 30 * minute },
		},
		{
			started: "2024-01-02T09:00:00",
			startedFrom: "file time of hydra.yaml",
			ended: "2024-01-02T09:30:00",
			endedFrom: "file time of train.log",
			duration: 1800,
		},
	],
	[
		"the files of a run without a log, of which nothing tells whether it is over",
		{
			files: { ".hydra/hydra.yaml": "", "loss.npy": "", "acc.npy": "" },
			modified: { ".hydra/hydra.yaml": now - 60 * minute, "loss.npy": now - 30 * minute, "acc.npy": now - 40 * minute },
		},
		{ status: "unknown", started: "2024-01-02T09:00:00", ended: null, duration: 1800 },
	],
	["nothing", {}, { started: null, startedFrom: "", ended: null, endedFrom: "", duration: null }],
])("times by %s", async (_, of, times) => expect(await signs(of)).toMatchObject(times));

test.each<[string, readonly string[], Readonly<Record<string, Value>>, string]>([
	[
		"by its name in hydra.yaml",
		["a.log", "train.log", "sub/run.txt"],
		{ "hydra.job_logging.handlers.f.filename": "sub/run.txt" },
		"sub/run.txt",
	],
	["by the job's name", ["a.log", "train.log"], {}, "train.log"],
	["by its ending", ["a.txt", "app.log"], {}, "app.log"],
])("the log is found %s", async (_, names, hydra, file) => {
	const files = Object.fromEntries(names.map((name) => [name, name === file ? failure : ""]));
	expect((await signs({ files, hydra })).evidence).toBe(`job failed in ${file}`);
});

test("all logs that hydra.yaml names are looked at", async () => {
	const hydra = {
		"hydra.job_logging.handlers.a.filename": "all.log",
		"hydra.job_logging.handlers.b.filename": "errors.log",
	};
	const files = { "all.log": log("08:00:00"), "errors.log": failure };
	expect(await signs({ files, hydra })).toMatchObject({
		evidence: "job failed in errors.log",
		started: "2024-01-02T08:00:00",
		ended: "2024-01-02T09:00:00",
	});
});

test("a log below the run that hydra.yaml does not name is not the run's", async () => {
	expect((await signs({ files: { "sub/app.log": failure } })).status).toBe("unknown");
});

const hydra14 = {
	"hydra.runtime.version": "1.4.0",
	"hydra.job_logging.root.handlers": ["file"],
	"hydra.job_logging.handlers.file.class": "logging.FileHandler",
	"hydra.job_logging.handlers.file.filename": "train.log",
};
test("the turn of a job: its times, and whether Hydra would have logged its failure", async () => {
	const files = { "train.log": log("08:00:00") + log("08:30:00") };
	const { turn } = await signs({ files, hydra: hydra14 });
	expect([turn.log, clockText(turn.first!), clockText(turn.last!), turn.isCalm]).toEqual([
		"train.log",
		"2024-01-02T08:00:00",
		"2024-01-02T08:30:00",
		true,
	]);
	expect((await signs({ files, hydra: { ...hydra14, "hydra.runtime.version": "1.3.2" } })).turn.isCalm).toBe(false);
	expect((await signs({ files, hydra: { ...hydra14, "hydra.job_logging.root.handlers": [] } })).turn.isCalm).toBe(
		false,
	);
	expect((await signs({ files: { "other.log": log("08:00:00") }, hydra: hydra14 })).turn.isCalm).toBe(false);
	expect((await signs({ files: { "train.log": failure }, hydra: hydra14 })).turn.isCalm).toBe(false);
	expect((await signs({ hydra: hydra14 })).turn).toEqual({ log: "", first: null, last: null, isCalm: false });
});
