import { expect, test } from "vitest";
import { pickles } from "../hydra/pickles.ts";
import { type Case, log, signs } from "./signs.ts";

const submitit = {
	"hydra.launcher._target_": "hydra_plugins.hydra_submitit_launcher.submitit_launcher.SlurmLauncher",
	"hydra.job.id": "17",
};
const word = "slurmstepd: error: *** JOB 17 ON node CANCELLED AT 2024-01-02T09:30:00 DUE TO TIME LIMIT ***\n";

test.each<[string, Case, string, string]>([
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
		"OSError: x, traceback at the end of 17_0_log.err",
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
