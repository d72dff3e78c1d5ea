import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { filesOf } from "../../source/model/files-of.ts";
import { loadTable, type OpenOptions } from "../../source/project/open-project.ts";
import { attributed } from "./attributed.ts";
import { sweep, trained } from "./moved-sweep.ts";
import { placedRun } from "./placed-run.ts";
import { type Tree, temporaryTree, writeTree } from "./tree.ts";

const table = "step,loss\n0,3\n1,2\n";

/** Runs of their own in `o/0`, `o/1`, … that ran where the tree is. */
async function runs(configs: readonly string[], files: Tree, options: OpenOptions = {}) {
	const root = temporaryTree(files);
	for (const [num, config] of configs.entries())
		writeTree(root, placedRun(`o/${num}`, config.replaceAll("ROOT", root), { cwd: root }));
	const { table, problems } = await loadTable([root], options);
	expect(problems).toEqual([]);
	return { files: table.runs.map(filesOf), strays: (table.strays ?? []).map(({ path }) => path) };
}

const logs = (...folders: string[]) =>
	Object.fromEntries(
		folders.flatMap((folder) => [
			[`${folder}/hparams.yaml`, ""],
			[`${folder}/metrics.csv`, table],
		]),
	);

test("the word of a logger or an experiment is not the folder of that name", async () => {
	const wandb = "wandb/run-20240301_101500-abcdefgh";
	expect(
		await runs(["logger: wandb\nexperiment: baselines\n", "logger: csv\n"], {
			[`${wandb}/run-abcdefgh.wandb`]: "",
			"baselines/table.csv": table,
		}),
	).toEqual({ files: [[], []], strays: [wandb] });
});

test("who names a checkpoint of another run, or a folder of its logger, has not written what that one has", async () => {
	const two = logs("lightning_logs/version_0", "lightning_logs/version_1");
	const strays = ["lightning_logs/version_0", "lightning_logs/version_1"];
	const trainer = "trainer:\n  default_root_dir: ROOT\n";
	const none = [[], [], []];
	expect(await runs([trainer, trainer, "eval:\n  run_dir: lightning_logs/version_0\n"], two)).toEqual({
		files: none,
		strays,
	});
	expect(await runs(["a: 1", "a: 2", "distill:\n  logs: ROOT/lightning_logs/version_1\n"], two)).toEqual({
		files: none,
		strays,
	});
	const logger = (version: string) => `logger:\n  save_dir: ROOT\n  name: exp\n  version: ${version}\n`;
	expect(await runs([logger("null"), logger("0")], logs("exp/version_0"))).toEqual({
		files: [[], []],
		strays: ["exp/version_0"],
	});
});

test("several runs of a logger in the folder that one run names are nobody's, and nor is what lies beside them", async () => {
	const files = { ...logs("lightning_logs/version_0", "lightning_logs/version_1"), "lightning_logs/eval.csv": table };
	expect(await runs(["trainer:\n  default_root_dir: ROOT\n"], files)).toEqual({
		files: [[]],
		strays: ["lightning_logs/version_0", "lightning_logs/version_1"],
	});
	const below = Object.fromEntries(Object.entries(files).map(([path, text]) => [`out/${path}`, text]));
	expect((await runs(["trainer:\n  default_root_dir: ROOT/out\n"], { ...below, "out/a.csv": table })).files).toEqual([
		["../../out/a.csv"],
	]);
});

test("what one run names in what another one writes into is neither's", async () => {
	const configs = ["log_dir: ROOT/logs\n", "log_dir: ROOT/logs/a\n"];
	expect((await runs(configs, { "logs/a/x.csv": table, "logs/y.csv": table })).files).toEqual([
		["../../logs/y.csv"],
		[],
	]);
});

test("what a logger's settings give to another run is not given with the folder around it", async () => {
	const root = temporaryTree({ "tb/hparams.yaml": "", "tb/a/x.csv": table });
	writeTree(root, { "tb/hparams.yaml": `out: ${root}/o/1\n` });
	for (const [num, config] of [`log_dir: ${root}/tb/a\n`, "lr: 1\n"].entries())
		writeTree(root, placedRun(`o/${num}`, config, { cwd: root }));
	const { files } = await attributed(root);
	expect(files["o/0"]).toEqual([]);
});

test("… and nor is a folder of a logger in it that settings give to another run", async () => {
	const files = { "logs/version_0/hparams.yaml": `out: ${trained}/s/1\n`, "logs/y.csv": table };
	expect(await attributed(sweep([`log_dir: ${trained}/logs\n`, "lr: 1\n"], files))).toEqual({
		files: { "s/0": ["../../logs/y.csv"], "s/1": [] },
		strays: [["logs/version_0", "."]],
	});
});

test("of two opened folders each run has its own", async () => {
	const roots = [0, 1].map((lr) => sweep([`save_dir: ${trained}/tb/0\nlr: ${lr}\n`], { [`tb/0/${lr}.csv`]: table }));
	const { table: both } = await loadTable(roots);
	expect(both.runs.map(filesOf)).toEqual([["../../tb/0/0.csv"], ["../../tb/0/1.csv"]]);
});

test("values are resolved for it, also where they are shown as they are written", async () => {
	const config = "root: ROOT/tb\nnum: 0\nsave_dir: ${root}/${num}\n";
	const cacheFolder = temporaryTree();
	for (const options of [{}, { raw: true }, { raw: true, cacheFolder }, { raw: true, cacheFolder }])
		expect((await runs([config], { "tb/0/a.csv": table }, options)).files).toEqual([["../../tb/0/a.csv"]]);
});

test("folders that links lead to are a run's as the scan meets them", async () => {
	const other = temporaryTree({ ...logs("ll/version_0"), "m.csv": table });
	const root = sweep([`save_dir: ${trained}/logs/0\n`], { "logs/0/x.txt": "" });
	symlinkSync(join(other, "ll"), join(root, "logs/0/lightning_logs"));
	symlinkSync(join(other, "m.csv"), join(root, "logs/0/m.csv"));
	symlinkSync(join(root, "logs"), join(root, "logs/0/around"));
	expect((await attributed(root)).files["s/0"]).toEqual([
		"../../logs/0/lightning_logs/version_0/hparams.yaml",
		"../../logs/0/lightning_logs/version_0/metrics.csv",
		"../../logs/0/m.csv",
		"../../logs/0/x.txt",
	]);
});

test("of a folder with too many files that is told", async () => {
	const deep = Array(12).fill("d").join("/");
	const root = sweep([`out_dir: ${trained}/out\n`], { [`out/${deep}/a.csv`]: table, "out/b.csv": table });
	const { table: runsThere, problems } = await loadTable([root]);
	expect(runsThere.runs.map(filesOf)).toEqual([["../../out/b.csv"]]);
	expect(problems).toEqual([
		{
			path: join(root, "out"),
			message: "has too many files and folders for one run: not all of what runs have there is known",
		},
	]);
});

test("folders that runs write into outside of what is opened are named where they exist, near the runs", async () => {
	const root = temporaryTree({ "tb/0/a.csv": table });
	const far = temporaryTree();
	for (const [num, config] of [`save_dir: ${root}/tb/0\n`, "save_dir: tb/9\n", `out_dir: ${far}\n`].entries())
		writeTree(root, placedRun(`s/${num}`, config, { cwd: root }));
	expect((await loadTable([join(root, "s")])).table.elsewhere).toEqual([join(root, "tb/0")]);
	expect((await loadTable([root])).table.elsewhere).toBeUndefined();
	expect((await loadTable([join(root, "s"), join(root, "tb")])).table.elsewhere).toBeUndefined();
});
