import { expect, test } from "vitest";
import { clockText } from "../../source/hydra/log-stamps.ts";
import type { Value } from "../../source/model/value.ts";
import type { TurnedSigns } from "../../source/project/run-signs.ts";
import { pickles } from "../hydra/pickles.ts";
import { type Case, failure, log, minute, now, signs } from "./signs.ts";

const callbacks = { "hydra.callbacks.pickle._target_": "hydra.experimental.callbacks.PickleJobInfoCallback" };
const unsaid = "no sign on the disk of how it ended";
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
])("%s", async (_, of, status, evidence) => expect(await signs(of)).toMatchObject({ status, evidence }));

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
