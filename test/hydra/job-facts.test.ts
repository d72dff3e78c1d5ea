import { expect, test } from "vitest";
import { jobFactsOf } from "../../source/hydra/job-facts.ts";
import { launchOf } from "../../source/hydra/launch.ts";
import { emptyConfig } from "../../source/model/flat-config.ts";
import { float, type Value } from "../../source/model/value.ts";
import { flat } from "./flat.ts";

const hydra = {
	"hydra.job.num": 2,
	"hydra.job.id": "8_2",
	"hydra.job.name": "train",
	"hydra.runtime.version": "1.4.0",
	"hydra.launcher._target_": "hydra_plugins.hydra_submitit_launcher.submitit_launcher.SlurmLauncher",
	"hydra.launcher.submitit_folder": "${hydra.sweep.dir}/.submitit/%j",
	"hydra.sweeper.max_failure_rate": float(0),
	"hydra.callbacks": new Map(),
	"hydra.job_logging.handlers.file.filename": "${hydra.job.name}.log",
};
const config = flat(hydra);
const like = (changes: Readonly<Record<string, Value>>) => ({
	...config,
	values: flat({ ...hydra, ...changes }).values,
});
const factsOf = (changes: Readonly<Record<string, Value>> = {}) => jobFactsOf(launchOf(like(changes)));

test("what hydra.yaml tells", () => {
	expect(factsOf()).toEqual({
		num: 2,
		id: "8_2",
		launch: {
			isInTurn: false,
			batch: null,
			resultsNeedSuccess: false,
			logsFailures: true,
			hasOwnFolder: false,
			jobName: "train",
			hasCallbacks: false,
			submititFolder: "${hydra.sweep.dir}/.submitit/%j",
			logs: [{ path: "train.log", takesFailures: false }],
		},
	});
});

test("as JSON it is the same", () => expect(JSON.parse(JSON.stringify(factsOf()))).toEqual(factsOf()));

test("jobs of a launch share what they have in common", () => {
	const first = factsOf();
	expect(factsOf({ "hydra.job.num": 3, "hydra.sweeper.max_failure_rate": float(0) }).launch).toBe(first.launch);
	for (const other of [{ "hydra.job.name": "test" }, { "hydra.runtime.version": "1.3.2" }]) {
		expect(factsOf(other).launch).not.toEqual(first.launch);
		expect(factsOf().launch).toBe(first.launch);
	}
});

test("jobs with logs of their own names have nothing in common", () => {
	const path = "hydra.job_logging.handlers.file.filename";
	const facts = Array.from({ length: 99 }, (_, num) => factsOf({ [path]: `${num}.log` }));
	expect(facts.map(({ launch }) => launch.logs[0]?.path)).toEqual(facts.map((_, num) => `${num}.log`));
	expect(new Set(facts.map(({ launch }) => launch)).size).toBe(99);
});

test("submitit and callbacks", () => {
	const launch = (changes: Readonly<Record<string, Value>>) =>
		jobFactsOf(launchOf(flat({ ...hydra, ...changes }))).launch;
	expect(launch({ "hydra.launcher.submitit_folder": null }).submititFolder).toBe("");
	expect(launch({ "hydra.launcher._target_": "app.Launcher" }).submititFolder).toBeNull();
	expect(launch({ "hydra.callbacks.a._target_": "app.Callback" }).hasCallbacks).toBe(true);
});

test("without hydra.yaml there may be callbacks", () => {
	expect(jobFactsOf(launchOf(emptyConfig))).toMatchObject({
		num: null,
		id: null,
		launch: { hasCallbacks: true, logs: [] },
	});
});
