import { utimesSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { launchOf } from "../../source/hydra/launch.ts";
import type { Run } from "../../source/model/run.ts";
import type { Value } from "../../source/model/value.ts";
import { Disk } from "../../source/project/disk.ts";
import { RunSigns } from "../../source/project/run-signs.ts";
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
	/** Of the log, in milliseconds since 1970. */
	readonly modified?: number;
	readonly hydra?: Readonly<Record<string, Value>>;
	readonly run?: Partial<Run>;
}

async function signs({ files = {}, modified = 0, hydra = {}, run = {} }: Case) {
	const root = temporaryTree(
		Object.fromEntries(Object.entries(files).map(([path, text]) => [join("s/0", path), text])),
	);
	const own = Object.keys(files).filter((path) => !path.startsWith(".") && !path.endsWith("/"));
	for (const file of own) utimesSync(join(root, "s/0", file), modified / 1000, modified / 1000);
	const hydraFiles = new Set(Object.keys(files).flatMap((path) => (path.startsWith(".hydra/") ? [path.slice(7)] : [])));
	const launch = launchOf(flat({ "hydra.job.name": "train", ...hydra }));
	const placed = { ...someRun({ root, path: "s/0", experiment: "s", files: own, ...run }), hydraFiles };
	return new RunSigns({ disk: new Disk(), now }).of(placed, launch);
}

const submitit = {
	"hydra.launcher._target_": "hydra_plugins.hydra_submitit_launcher.LocalLauncher",
	"hydra.job.id": "17",
};
const succeeded = log("09:00:00").replace(
	"__main__][INFO] - epoch",
	"hydra.experimental.callbacks.LogJobReturnCallback][INFO] - Succeeded with return value: 1",
);

test.each<[string, Case, string, string]>([
	["nothing", {}, "unknown", "no log"],
	["an empty log", { files: { "train.log": "" } }, "ended", "no sign on the disk of how it ended"],
	["an old log", { files: { "train.log": log("09:00:00") } }, "ended", "no sign on the disk of how it ended"],
	["a folder in place of the log", { files: { "train.log/": "" }, run: { files: ["train.log"] } }, "unknown", "no log"],
	["a log that failed", { files: { "train.log": log("08:00:00") + failure } }, "failed", "job failed in train.log"],
	["a log that succeeded", { files: { "train.log": succeeded } }, "done", "return value in train.log"],
	[
		"a callback that says it is done",
		{ files: { ".hydra/job_return.pickle": pickles.completed } },
		"done",
		"job_return.pickle",
	],
	[
		"… against what the log says",
		{ files: { ".hydra/job_return.pickle": pickles.completed, "train.log": failure } },
		"done",
		"job_return.pickle",
	],
	[
		"a callback that says it failed",
		{ files: { ".hydra/job_return.pickle": pickles.failed } },
		"failed",
		"FloatingPointError, job_return.pickle",
	],
	[
		"a callback that says it was stopped",
		{ files: { ".hydra/job_return.pickle": pickles.interrupted } },
		"interrupted",
		"KeyboardInterrupt, job_return.pickle",
	],
	[
		"a callback whose pickle is cut off",
		{
			files: {
				".hydra/job_return.pickle": pickles.failed.subarray(0, 99),
				".hydra/config.pickle": "",
				"train.log": log("09:00:00"),
			},
		},
		"ended",
		"no sign on the disk of how it ended",
	],
	[
		"a callback that never came to the end",
		{ files: { ".hydra/config.pickle": "", "train.log": log("09:00:00") } },
		"interrupted",
		"config.pickle without job_return.pickle",
	],
	[
		"a result of submitit",
		{ files: { "../.submitit/17/17_0_result.pkl": pickles.submitted }, hydra: submitit },
		"done",
		"the result that submitit kept",
	],
	[
		"… of a failed job",
		{ files: { "../.submitit/17/17_0_result.pkl": pickles.submittedFailure }, hydra: submitit },
		"failed",
		"FloatingPointError, the result that submitit kept",
	],
	[
		"… of a job of an array",
		{
			files: { "../.submitit/8_2/8_2_0_result.pkl": pickles.submitted },
			hydra: { ...submitit, "hydra.job.id": "8_2" },
		},
		"done",
		"the result that submitit kept",
	],
	[
		"… in the array's folder",
		{ files: { "../.submitit/8/8_2_0_result.pkl": pickles.submitted }, hydra: { ...submitit, "hydra.job.id": "8_2" } },
		"done",
		"the result that submitit kept",
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
])("%s", async (_, of, status, evidence) => expect(await signs(of)).toMatchObject({ status, evidence }));

test.each<[string, string, number, string]>([
	["both fresh", log("09:58:00"), now - minute, "running"],
	["an old file, as after a copy that keeps times", log("09:58:00"), now - 60 * minute, "ended"],
	["an old last time, as after a clone", log("09:00:00"), now - minute, "ended"],
	["no time at all", "epoch 1\n", now - minute, "ended"],
	["a clock that is a little ahead", log("10:02:00"), now + minute, "running"],
	["a clock of another time zone", log("11:58:00"), now - minute, "ended"],
	["fresh, and failed", log("09:58:00") + failure, now - minute, "failed"],
])("running only while file and last time are fresh: %s", async (_, text, modified, status) => {
	expect((await signs({ files: { "train.log": text }, modified })).status).toBe(status);
});

test("a callback that has begun a job is not over while the log is fresh", async () => {
	const files = { "train.log": log("09:58:00"), ".hydra/config.pickle": "" };
	expect((await signs({ files, modified: now })).status).toBe("running");
});

test("only the ends of a log are read", async () => {
	const long = log("08:00:00") + log("08:30:00").repeat(2000) + log("09:00:00");
	expect(await signs({ files: { "train.log": long } })).toMatchObject({
		started: "2024-01-02T08:00:00",
		duration: 3600,
	});
});

test.each<[string, Case, string | null, number | null]>([
	["the log", { files: { "train.log": `${log("08:00:00")}${log("08:00:01")}` } }, "2024-01-02T08:00:00", 1],
	[
		"a log whose clock went back",
		{ files: { "train.log": `${log("08:00:00")}${log("07:00:00")}` } },
		"2024-01-02T08:00:00",
		0,
	],
	[
		"the path, where the log has none",
		{ files: { "train.log": "a\n" }, run: { path: "2024-01-02/03-04-05" } },
		"2024-01-02T03:04:05",
		null,
	],
	["nothing", {}, null, null],
])("times by %s", async (_, of, started, duration) => {
	expect(await signs(of)).toMatchObject({ started, duration });
});

const evidenceOf = (file: string) => `job failed in ${file}`;
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
	expect((await signs({ files, hydra })).evidence).toBe(evidenceOf(file));
});

test("a log below the run that hydra.yaml does not name is not the run's", async () => {
	expect((await signs({ files: { "sub/app.log": failure } })).status).toBe("unknown");
});
