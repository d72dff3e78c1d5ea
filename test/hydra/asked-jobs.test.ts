import { expect, test } from "vitest";
import { askedJobs } from "../../source/hydra/asked-jobs.ts";
import type { Value } from "../../source/model/value.ts";
import { flat } from "./flat.ts";

const basic = "hydra._internal.core_plugins.basic_sweeper.BasicSweeper";
const task = (...words: Value[]) => ({ "hydra.overrides.task": words });

/** The words of each job; null where the multirun.yaml does not tell. */
function jobs(hydra: Readonly<Record<string, Value>>): readonly (readonly string[])[] | null {
	const asked = askedJobs(flat(hydra));
	return asked === null ? null : [...asked.jobs!];
}

test("the jobs of Hydra's own sweeper, by its name of today and of Hydra before 1.0", () => {
	const words = [
		["a=1", "b=x"],
		["a=2", "b=x"],
	];
	expect(jobs({ "hydra.sweeper._target_": basic, ...task("a=1,2", "b=x") })).toEqual(words);
	const old = { "hydra.sweeper.class": "hydra._internal.core_plugins.BasicSweeper" };
	expect(jobs({ ...old, ...task("a=1,2", "b=x") })).toEqual(words);
});

test("a sweep without a word has one job", () => {
	expect(jobs({ "hydra.sweeper._target_": basic, ...task() })).toEqual([[]]);
});

test("the sweeper's params come first, by their dotted names", () => {
	const params = { "hydra.sweeper.params.optimizer.lr": "0.1,0.2", "hydra.sweeper.params.db@backup": "mysql" };
	expect(jobs({ "hydra.sweeper._target_": basic, ...params, ...task("seed=1") })).toEqual([
		["optimizer.lr=0.1", "db@backup=mysql", "seed=1"],
		["optimizer.lr=0.2", "db@backup=mysql", "seed=1"],
	]);
	// Without any, Hydra writes null or nothing in their place.
	expect(jobs({ "hydra.sweeper._target_": basic, "hydra.sweeper.params": null, ...task("seed=1") })).toEqual([
		["seed=1"],
	]);
});

test.each<[string, Readonly<Record<string, Value>>]>([
	[
		"another sweeper",
		{ "hydra.sweeper._target_": "hydra_plugins.hydra_optuna_sweeper.OptunaSweeper", ...task("a=1,2") },
	],
	["no sweeper", task("a=1,2")],
	["a sweeper that is missing", { "hydra.sweeper._target_": "???", ...task("a=1,2") }],
	["no words", { "hydra.sweeper._target_": basic }],
	["words that are no list", { "hydra.sweeper._target_": basic, "hydra.overrides.task": "a=1,2" }],
	["a word that breaks the grammar", { "hydra.sweeper._target_": basic, ...task("a=1,2", "b=(") }],
	["a word that is a number", { "hydra.sweeper._target_": basic, ...task(1) }],
])("%s tells nothing", (_, hydra) => expect(askedJobs(flat(hydra))).toBeNull());

test("what only a search or the app's folders tell is counted as not known", () => {
	expect(askedJobs(flat({ "hydra.sweeper._target_": basic, ...task("db=glob(*)", "a=1,2") }))).toMatchObject({
		count: null,
		jobs: null,
	});
});
