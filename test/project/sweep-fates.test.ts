import { utimesSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { jobFactsOf } from "../../source/hydra/job-facts.ts";
import { launchOf } from "../../source/hydra/launch.ts";
import { emptyConfig } from "../../source/model/flat-config.ts";
import { valueAt } from "../../source/model/run-table.ts";
import { sweepKey } from "../../source/model/sweep.ts";
import { Disk } from "../../source/project/disk.ts";
import { loadTable } from "../../source/project/open-project.ts";
import { SweepFates } from "../../source/project/sweep-fates.ts";
import { TableBuilder } from "../../source/project/table-builder.ts";
import { hydraYaml, runTree, type Tree, temporaryTree } from "./tree.ts";

const now = Date.UTC(2024, 0, 2, 10, 0, 0);
const seed = (num: number, value = num) => ({ num, config: `seed: ${value}\n`, overrides: [`seed=${value}`] });
/** A multirun.yaml: the hydra.yaml of a job without the job's own. */
function multirun(words: readonly string[], more = ""): string {
	const sweeper = "  sweeper:\n    _target_: hydra._internal.core_plugins.basic_sweeper.BasicSweeper\n";
	const text = hydraYaml({ num: 0, overrides: words }).replace("id: '0'", "id: ???").replace("num: 0", "num: ???");
	return `${text}${sweeper}${more}seed: 0\n`;
}

const told = async (files: Tree, prepare: (root: string) => void = () => {}) => {
	const root = temporaryTree(files);
	prepare(root);
	const { table, problems } = await loadTable([root], { now });
	expect(problems).toEqual([]);
	const runs = table.runs.toSorted((a, b) => (a.path < b.path ? -1 : 1));
	return { root, table, runs, states: runs.map(({ path, status, launch }) => [path, status, launch]) };
};

test("jobs that a sweep asked for and that have no folder are missing once it is over", async () => {
	const sweep = { "s/multirun.yaml": multirun(["seed=0,1,2"]), ...runTree("s/0", seed(0)), ...runTree("s/2", seed(2)) };
	const { root, table, runs, states } = await told(sweep);
	expect(states).toEqual([
		["s/0", "unknown", null],
		["s/1", "missing", null],
		["s/2", "unknown", null],
	]);
	expect(runs[1]).toMatchObject({
		id: 1,
		job: "train",
		kind: "multirun",
		experiment: "s",
		project: runs[0]!.project,
		overrides: ["seed=1"],
		files: [],
		hydraFolder: null,
		evidence: "the sweep asked for it, and it has no folder",
	});
	const row = table.runs.findIndex(({ path }) => path === "s/1");
	expect(valueAt(table.columns.get("seed"), row)).toBe(1);
	expect(table.sweeps.get(sweepKey(root, "s"))).toEqual({ asked: 3, results: null });
});

test("a job whose folder stands is not missing, though it is no run", async () => {
	const files = { "s/multirun.yaml": multirun(["seed=0,1,2"]), ...runTree("s/0", seed(0)), "s/1/train.log": "epoch\n" };
	const { runs, states } = await told({ ...files, "s/1/b10": "", "s/1/b9": "", "s/1/plots/": "" });
	expect(states).toEqual([
		["s/0", "unknown", null],
		["s/1", "unknown", null],
		["s/2", "missing", null],
	]);
	expect(runs[1]).toMatchObject({
		id: 1,
		overrides: ["seed=1"],
		files: ["b9", "b10", "train.log"],
		hydraFolder: null,
		evidence: "its folder holds nothing of Hydra's",
	});
});

test("nor is one whose folder cannot be listed", async () => {
	const { runs } = await told({ "s/multirun.yaml": multirun(["seed=0"]), "s/0": "a file" });
	expect(runs).toMatchObject([
		{ path: "s/0", status: "unknown", files: [], evidence: "its folder cannot be listed: ENOTDIR" },
	]);
});

test("while a job runs, those after it are pending, and those before it that are gone are missing", async () => {
	const log = "[2024-01-02 09:59:50,000][__main__][INFO] - epoch\n";
	const files = { "s/multirun.yaml": multirun(["seed=range(4)"]), ...runTree("s/1", seed(1)), "s/1/train.log": log };
	const { states } = await told(files, (root) => utimesSync(join(root, "s/1/train.log"), now / 1000, now / 1000));
	expect(states).toEqual([
		["s/0", "missing", null],
		["s/1", "running", null],
		["s/2", "pending", null],
		["s/3", "pending", null],
	]);
});

test("a sweep that left nothing but its multirun.yaml is pending while that is fresh", async () => {
	const files = { "p/multirun/2024-01-02/09-59-00/multirun.yaml": multirun(["seed=0,1"]) };
	const path = "p/multirun/2024-01-02/09-59-00";
	const at = (time: number) => (root: string) => utimesSync(join(root, path, "multirun.yaml"), time, time);
	const fresh = await told(files, at(now / 1000 - 60));
	expect(fresh.states.map(([, status]) => status)).toEqual(["pending", "pending"]);
	expect(fresh.runs[0]).toMatchObject({ path: `${path}/0`, experiment: path, job: "train" });
	const old = await told(files, at(now / 1000 - 3600));
	expect(old.states.map(([, status]) => status)).toEqual(["missing", "missing"]);
});

test("launches into one folder are told apart by the words of the last one", async () => {
	const { states } = await told({
		"s/multirun.yaml": multirun(["seed=7,8"]),
		...runTree("s/0", seed(0, 7)),
		...runTree("s/1", seed(1, 8)),
		...runTree("s/2", seed(2)),
	});
	expect(states).toEqual([
		["s/0", "unknown", 2],
		["s/1", "unknown", 2],
		["s/2", "unknown", 1],
	]);
});

test("where an earlier launch's folder still stands, the job that is to take its place is not listed twice", async () => {
	const { states } = await told({
		"s/multirun.yaml": multirun(["seed=7,8"]),
		...runTree("s/0", seed(0, 7)),
		...runTree("s/1", seed(1)),
	});
	expect(states).toEqual([
		["s/0", "unknown", 2],
		["s/1", "unknown", 1],
	]);
});

test("jobs that share one folder are one run, also where they left none", async () => {
	const shared = multirun(["seed=0,1,2"]).replace("subdir: ${hydra.job.num}", "subdir: x");
	const { states } = await told({ "s/multirun.yaml": shared });
	expect(states).toEqual([["s/x", "missing", null]]);
});

test("how many jobs a range without end asks for is not known", async () => {
	const { root, table } = await told({ "s/multirun.yaml": multirun(["seed=range(0,inf)"]) });
	expect(table.sweeps.get(sweepKey(root, "s"))).toEqual({ asked: null, results: null });
});

test("what a sweeper that searches has found is known of the sweep, and a broken file is a problem", async () => {
	const optuna = "name: optuna\nbest_params:\n  seed: 1\nbest_value: 0.5\n";
	const root = temporaryTree({ ...runTree("s/0", seed(0)), "s/optimization_results.yaml": optuna });
	const { table, problems } = await loadTable([root]);
	expect(problems).toEqual([]);
	expect(table.sweeps.get(sweepKey(root, "s"))).toEqual({
		asked: null,
		results: { sweeper: "optuna", best: [{ params: new Map([["seed", 1]]), values: [0.5] }] },
	});
	const broken = temporaryTree({ ...runTree("s/0", seed(0)), "s/optimization_results.yaml": "best: [" });
	const loaded = await loadTable([broken]);
	expect(loaded.problems.map(({ path }) => path)).toEqual([join(broken, "s/optimization_results.yaml")]);
	expect(loaded.table.runs.length).toBe(1);
});

test("a sweep may have more runs than a call takes arguments", async () => {
	const { root, table } = await told(runTree("s/0", seed(0)));
	const builder = new TableBuilder();
	builder.add(table.runs[0]!, emptyConfig);
	const job = jobFactsOf(launchOf(emptyConfig));
	const fates = new SweepFates({
		root,
		disk: new Disk(),
		builder,
		markers: new Map(),
		multirunOf: () => undefined,
		projectOf: () => ({ project: ".", job: null }),
		now,
		signal: new AbortController().signal,
		onProblem: ({ message }) => expect.unreachable(message),
	});
	await fates.settle(
		"s",
		Array.from({ length: 200_000 }, () => ({ row: 0, job })),
		now,
	);
	expect(builder.runAt(0).launch).toBeNull();
});
