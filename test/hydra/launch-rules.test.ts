import { expect, test } from "vitest";
import { type LaunchRules, launchRules } from "../../source/hydra/launch-rules.ts";
import { float, type Value } from "../../source/model/value.ts";

const basic = {
	"hydra.runtime.version": "1.3.2",
	"hydra.launcher._target_": "hydra._internal.core_plugins.basic_launcher.BasicLauncher",
	"hydra.sweeper._target_": "hydra._internal.core_plugins.basic_sweeper.BasicSweeper",
	"hydra.sweeper.max_batch_size": null,
	"hydra.sweep.dir": "multirun/${now:%Y-%m-%d}/${now:%H-%M-%S}",
};
const joblib = "hydra_plugins.hydra_joblib_launcher.joblib_launcher.JoblibLauncher";
const optuna = "hydra_plugins.hydra_optuna_sweeper.optuna_sweeper.OptunaSweeper";
const nevergrad = "hydra_plugins.hydra_nevergrad_sweeper.nevergrad_sweeper.NevergradSweeper";
const ax = "hydra_plugins.hydra_ax_sweeper.ax_sweeper.AxSweeper";

function rules(changes: Readonly<Record<string, Value>> = {}): LaunchRules {
	const hydra: Readonly<Record<string, Value>> = { ...basic, ...changes };
	return launchRules((name) => hydra[name]);
}

const version = (text: string) => ({ "hydra.runtime.version": text });
const launcher = (name: string) => ({ "hydra.launcher._target_": name });
const sweeper = (name: string) => ({ "hydra.sweeper._target_": name });

test("Hydra as it comes", () => {
	expect(rules()).toEqual({
		isInTurn: true,
		batch: null,
		resultsNeedSuccess: false,
		logsFailures: false,
		hasOwnFolder: true,
	});
});

test.each([
	["hydra._internal.core_plugins.basic_launcher.BasicLauncher", true],
	["hydra._internal.core_plugins.BasicLauncher", true],
	["app.plugins.basic_launcher.BasicLauncher", false],
	[joblib, false],
])("%s runs jobs in turn: %s", (name, isInTurn) => expect(rules(launcher(name)).isInTurn).toBe(isInTurn));

test("… by the key that Hydra 0.11 has", () => {
	const old = { "hydra.launcher.class": basic["hydra.launcher._target_"] };
	expect(rules({ "hydra.launcher._target_": null, ...old }).isInTurn).toBe(true);
});

test.each<[string, Readonly<Record<string, Value>>, number | null]>([
	["1.0, where the first failure stops the sweep", version("1.0.7"), 1],
	["0.11 likewise", version("0.11.3"), 1],
	["1.0 with jobs in parallel", { ...version("1.0.7"), ...launcher(joblib) }, null],
	["1.1", version("1.1.0"), null],
	["a version that is not known", version("unknown"), null],
	["batches", { "hydra.sweeper.max_batch_size": 5 }, 5],
	["batches in parallel", { ...launcher(joblib), "hydra.sweeper.max_batch_size": 5 }, 5],
	["batches without an end", { "hydra.sweeper.max_batch_size": -1 }, null],
	["a sweeper of the app", { ...sweeper("app.Sweeper"), "hydra.sweeper.max_batch_size": 5 }, null],
	["Optuna", { ...sweeper(optuna), "hydra.sweeper.n_jobs": 2, "hydra.sweeper.max_failure_rate": float(0) }, 2],
	["Optuna before it bore failures", { ...sweeper(optuna), "hydra.sweeper.n_jobs": 2 }, 2],
	[
		"Optuna that bears failures",
		{ ...sweeper(optuna), "hydra.sweeper.n_jobs": 2, "hydra.sweeper.max_failure_rate": 0.5 },
		null,
	],
	[
		"Nevergrad",
		{ ...sweeper(nevergrad), "hydra.sweeper.optim.num_workers": 10, "hydra.sweeper.optim.max_failure_rate": 0 },
		10,
	],
	[
		"Nevergrad that bears failures",
		{ ...sweeper(nevergrad), "hydra.sweeper.optim.num_workers": 10, "hydra.sweeper.optim.max_failure_rate": float(1) },
		null,
	],
	["Ax", { ...sweeper(ax), "hydra.sweeper.max_batch_size": 3 }, null],
])("jobs at a time: %s", (_, changes, batch) => expect(rules(changes).batch).toBe(batch));

test.each<[string, Readonly<Record<string, Value>>, boolean]>([
	["the basic sweeper, which has no results", {}, false],
	["Optuna", sweeper(optuna), true],
	["Optuna that bears failures", { ...sweeper(optuna), "hydra.sweeper.max_failure_rate": 1 }, false],
	["Nevergrad", sweeper(nevergrad), true],
	["Ax", sweeper(ax), true],
	["a sweeper of the app", sweeper("app.Sweeper"), false],
])("results only where no job failed: %s", (_, changes, need) => expect(rules(changes).resultsNeedSuccess).toBe(need));

test.each([
	["0.11.3", false],
	["1.3.5", false],
	["1.4.0.dev1", false],
	["1.4.0.dev8", false],
	["1.4.0.dev9", true],
	["1.4.0.dev11", true],
	["1.4.0", true],
	["1.10.0", true],
	["2.0.0", true],
	["", false],
	["main", false],
])("Hydra %s logs failures: %s", (text, logs) => expect(rules(version(text)).logsFailures).toBe(logs));

test.each([
	["multirun/${now:%Y-%m-%d}/${now:%H-%M-%S}", true],
	["multirun/${now:%Y%m%d-%H%M%S}", true],
	["multirun/${now:%Y-%m-%d}", false],
	["multirun/%S", false],
	["experiments/by_group", false],
])("a launch has %s for itself: %s", (dir, has) => expect(rules({ "hydra.sweep.dir": dir }).hasOwnFolder).toBe(has));
