import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { filesOf } from "../../source/model/files-of.ts";
import { discoverMetrics } from "../../source/project/discover-metrics.ts";
import { Disk } from "../../source/project/disk.ts";
import { loadSeries } from "../../source/project/load-metric.ts";
import { loadTable, openProject, type Snapshot } from "../../source/project/open-project.ts";
import { OuterFiles } from "../../source/project/outer-files.ts";
import { TableBuilder } from "../../source/project/table-builder.ts";
import { Watch } from "../../source/project/watch.ts";
import { attributed } from "./attributed.ts";
import { sweep, trained } from "./moved-sweep.ts";
import { placedRun } from "./placed-run.ts";
import { someRun } from "./runs.ts";
import { age, temporaryTree, writeTree } from "./tree.ts";

const table = "step,loss\n0,3\n1,2\n";

test("the folder that one run alone names is its own, wherever the tree was copied to", async () => {
	const configs = [0, 1].map((num) => `logger:\n  save_dir: ${trained}/tb/${num}\n`);
	const files = {
		"tb/0/version_0/metrics.csv": table,
		"tb/0/version_0/hparams.yaml": "",
		"tb/1/version_0/metrics.csv": table,
	};
	expect(await attributed(sweep(configs, files))).toEqual({
		files: {
			"s/0": ["../../tb/0/version_0/hparams.yaml", "../../tb/0/version_0/metrics.csv"],
			"s/1": ["../../tb/1/version_0/metrics.csv"],
		},
		strays: [],
	});
});

test("… and where it stands in the place where it ran", async () => {
	const root = temporaryTree();
	for (const num of [0, 1]) {
		writeTree(root, placedRun(`s/${num}`, `out_dir: ${root}/results/${num}\n`, { cwd: root }));
		writeTree(root, { [`results/${num}/loss.npy`]: "" });
	}
	expect((await attributed(root)).files).toEqual({
		"s/0": ["../../results/0/loss.npy"],
		"s/1": ["../../results/1/loss.npy"],
	});
});

test.each([
	["to where the command ran", { cwd: trained }, "log_dir: tb/0", "../../tb/0/a.csv"],
	["to the run, where it changed its folder", { cwd: trained, chdir: true }, "log_dir: ../../tb/0", "../../tb/0/a.csv"],
	["in a URI", { cwd: trained }, `tracking_uri: file://${trained}/tb/0`, "../../tb/0/a.csv"],
	["in a list", { cwd: trained }, `callbacks: [{save_dir: ${trained}/tb/0}]`, "../../tb/0/a.csv"],
])("a path that is relative %s", async (_, ran, config, expected) => {
	const root = temporaryTree({ ...placedRun("s/0", `${config}\n`, ran), "tb/0/a.csv": table });
	expect((await attributed(root)).files).toEqual({ "s/0": [expected] });
});

test("before Hydra 1.2 the folder of the command tells, unless the tree was copied", async () => {
	const root = temporaryTree({ "tb/0/a.csv": table });
	writeTree(root, placedRun("s/0", `log_dir: ${root}/tb/0\n`, { cwd: root, isOld: true }));
	writeTree(root, placedRun("t/0", `log_dir: ${trained}/tb/0\n`, { cwd: trained, isOld: true }));
	expect((await attributed(root)).files).toEqual({ "s/0": ["../../tb/0/a.csv"], "t/0": [] });
});

test("what two runs name is nobody's, and what one names and another a part of neither", async () => {
	const shared = sweep([`a_dir: ${trained}/tb`, `b_dir: ${trained}/tb`], { "tb/version_0/hparams.yaml": "" });
	expect(await attributed(shared)).toEqual({ files: { "s/0": [], "s/1": [] }, strays: [["tb/version_0", "."]] });
	const nested = sweep([`save_dir: ${trained}/tb`, `log_dir: ${trained}/tb/version_0`], {
		"tb/version_0/hparams.yaml": "",
		"tb/version_1/hparams.yaml": "",
	});
	expect(await attributed(nested)).toEqual({
		files: { "s/0": [], "s/1": [] },
		strays: [
			["tb/version_0", "."],
			["tb/version_1", "."],
		],
	});
});

test("what is read is no run's, and what all have below one folder is each one's own", async () => {
	const configs = [0, 1].map(
		(num) =>
			`paths:\n  root_dir: ${trained}\n  log_dir: ${trained}/logs\n  data_dir: ${trained}/data/${num}\nsave_dir: ${trained}/logs/${num}\nckpt_path: ${trained}/logs/0/last.ckpt\n`,
	);
	const files = { "data/0/train.csv": table, "data/1/train.csv": table, "logs/0/a.csv": table, "logs/1/a.csv": table };
	expect((await attributed(sweep(configs, files))).files).toEqual({
		"s/0": ["../../logs/0/a.csv"],
		"s/1": ["../../logs/1/a.csv"],
	});
});

test("a folder of which nobody knows what it is for gives what a logger wrote, and nothing else", async () => {
	const root = sweep([`place: ${trained}/x/0`], { "x/0/tb/events.out.tfevents.1.host": "", "x/0/words.csv": table });
	expect((await attributed(root)).files).toEqual({ "s/0": ["../../x/0/tb/events.out.tfevents.1.host"] });
});

test("Lightning's folders are named by save_dir, name and version together", async () => {
	const logger = (name: string, version: string) =>
		`logger:\n  save_dir: ${trained}/logs\n  name: ${name}\n  version: ${version}\n`;
	const configs = [logger("a", "null"), logger("b", "0"), logger("b", "1"), logger("b", "run_x")];
	const files = Object.fromEntries(
		["a/version_0", "b/version_0", "b/version_1", "b/version_2", "b/run_x"].map((path) => [
			`logs/${path}/hparams.yaml`,
			"",
		]),
	);
	const { files: found, strays } = await attributed(sweep(configs, files));
	expect(Object.values(found)).toEqual([
		["../../logs/a/version_0/hparams.yaml"],
		["../../logs/b/version_0/hparams.yaml"],
		["../../logs/b/version_1/hparams.yaml"],
		["../../logs/b/run_x/hparams.yaml"],
	]);
	expect(strays).toEqual([["logs/b/version_2", "."]]);
});

test("the settings that loggers keep tell whose they are", async () => {
	const wandb = "wandb/offline-run-20240501_101500-abcdefgh";
	const mlflow = "mlruns/0/0123456789abcdef0123456789abcdef";
	const configs = [0, 1, 2, 3].map(() => `save_dir: ${trained}/lightning_logs\n`);
	const root = sweep(configs, {
		"lightning_logs/version_0/hparams.yaml": `a: !!python/object/apply:x [1]\npaths:\n  out: ${trained}/s/0\n`,
		"lightning_logs/version_0/events.out.tfevents.1.host": "",
		"lightning_logs/version_1/hparams.yaml": `out: ${trained}/s/1/tb\nckpt_path: ${trained}/s/0/last.ckpt\n`,
		"lightning_logs/version_2/hparams.yaml": `out: ${trained}/s/1\nother: ${trained}/s/0\n`,
		"lightning_logs/version_3/hparams.yaml": `out: ${trained}/gone/3\n`,
		[`${wandb}/files/wandb-metadata.json`]: `{\n  "root": "${trained}/s/2",\n  "args": []\n}\n`,
		[`${wandb}/run-abcdefgh.wandb`]: "",
		[`${mlflow}/meta.yaml`]: "",
		[`${mlflow}/params/output_dir`]: `${trained}/s/3`,
		[`${mlflow}/metrics/loss`]: "1 2 0\n",
	});
	const { files, strays } = await attributed(root);
	expect(files).toEqual({
		"s/0": ["../../lightning_logs/version_0/events.out.tfevents.1.host", "../../lightning_logs/version_0/hparams.yaml"],
		"s/1": ["../../lightning_logs/version_1/hparams.yaml"],
		"s/2": [`../../${wandb}/files/wandb-metadata.json`, `../../${wandb}/run-abcdefgh.wandb`],
		"s/3": [`../../${mlflow}/meta.yaml`, `../../${mlflow}/metrics/loss`, `../../${mlflow}/params/output_dir`],
	});
	expect(strays).toEqual([
		["lightning_logs/version_2", "."],
		["lightning_logs/version_3", "."],
	]);
});

test("settings that name another run than the config does leave it to nobody", async () => {
	const root = sweep([`save_dir: ${trained}/tb/0`, "lr: 1"], { "tb/0/hparams.yaml": `out: ${trained}/s/1\n` });
	expect(await attributed(root)).toEqual({ files: { "s/0": [], "s/1": [] }, strays: [["tb/0", "."]] });
});

test("of two copies of a tree each keeps its own", async () => {
	const copy = (name: string) =>
		Object.fromEntries(
			Object.entries({
				...placedRun("s/0", `save_dir: ${trained}/tb/0\n`, { cwd: trained }),
				"tb/0/a.csv": table,
				"lightning_logs/version_0/hparams.yaml": `out: ${trained}/s/0\n`,
			}).map(([path, text]) => [`${name}/${path}`, text]),
		);
	const { files } = await attributed(temporaryTree({ ...copy("one"), ...copy("two") }));
	const own = ["../../lightning_logs/version_0/hparams.yaml", "../../tb/0/a.csv"];
	expect(files).toEqual({ "one/s/0": own, "two/s/0": own });
});

test("inside an experiment's folder, beside its runs", async () => {
	const root = sweep(
		[0, 1].map((num) => `save_dir: ${trained}/s/tb/${num}\n`),
		{
			"s/multirun.yaml": "{}",
			"s/tb/0/a.csv": table,
			"s/tb/1/a.csv": table,
			"s/old/hparams.yaml": "",
			"s/events.out.tfevents.1.host": "",
		},
	);
	expect(await attributed(root)).toEqual({
		files: { "s/0": ["../tb/0/a.csv"], "s/1": ["../tb/1/a.csv"] },
		strays: [
			["s", "s"],
			["s/old", "s"],
		],
	});
});

test("what was found is found again from the cache, and what has come since", async () => {
	const configs = [0, 1].map((num) => `save_dir: ${trained}/tb/${num}\n`);
	const root = sweep(configs, { "tb/0/a.csv": table });
	age(root);
	const cacheFolder = temporaryTree();
	const first = await attributed(root, { cacheFolder });
	expect(first.files).toEqual({ "s/0": ["../../tb/0/a.csv"], "s/1": [] });
	expect(await attributed(root, { cacheFolder })).toEqual(first);
	writeTree(root, { "tb/1/a.csv": table });
	expect((await attributed(root, { cacheFolder })).files).toEqual({
		"s/0": ["../../tb/0/a.csv"],
		"s/1": ["../../tb/1/a.csv"],
	});
});

test("metrics are found there under names that the runs of a sweep share", async () => {
	const configs = [0, 1, 2, 3, 4, 5].map((num) => `save_dir: ${trained}/tb/${num}\n`);
	const root = sweep(configs, Object.fromEntries(configs.map((_, num) => [`tb/${num}/version_0/metrics.csv`, table])));
	const { runs } = (await loadTable([root])).table;
	const { found } = await discoverMetrics(runs);
	expect([...found]).toEqual([["loss", [{ source: "../version_0/metrics.csv", series: "loss", origin: null }]]]);
	for (const run of runs) expect([...(await loadSeries(run, "loss", { found })).values]).toEqual([3, 2]);
});

const fixture = join(import.meta.dirname, "../../../shared/fixtures/metrics/tensorboard/torch_simple");

test.skipIf(!existsSync(fixture))("event files of the real writer", async () => {
	const name = "events.out.tfevents.1795425707.vm.6639.0";
	const root = sweep(
		[0, 1].map((num) => `trainer:\n  default_root_dir: ${trained}/work/${num}\n`),
		{
			[`work/0/lightning_logs/version_3/${name}`]: readFileSync(join(fixture, name)),
		},
	);
	const { runs } = (await loadTable([root])).table;
	const { found, problems } = await discoverMetrics(runs);
	expect(problems).toEqual([]);
	expect(found.size).toBeGreaterThan(0);
	for (const [place] of found.values()) expect(place?.source).toBe("../lightning_logs/version_3");
});

test("what comes later is given when it is looked for again, and taken back from whom it is no more", async () => {
	const root = temporaryTree();
	const [disk, builder] = [new Disk(), new TableBuilder()];
	const { signal } = new AbortController();
	const list = (folder: string) => disk.list(join(root, folder));
	const columns = () => builder.parameters();
	const onProblem = () => {};
	const shared = (files: readonly string[]) => files.toSorted();
	const outer = new OuterFiles({ root, disk, builder, signal, list, columns, onProblem, shared });
	const add = (num: number) => {
		const config = { names: ["save_dir"], values: [`${root}/tb/0`] };
		builder.add(someRun({ root, path: `s/${num}`, experiment: "s" }), config);
		outer.add(`s/${num}`, { recorded: "", here: "", cwd: root, chdir: false });
	};
	const found = async () => {
		await outer.attribute();
		const { runs, strays } = builder.snapshot();
		return [...runs.map(filesOf), strays?.length ?? 0];
	};
	add(0);
	expect(await found()).toEqual([[], 0]);
	writeTree(root, { "tb/0/hparams.yaml": "" });
	outer.outside.add("tb/0", ["hparams.yaml"]);
	expect(await found()).toEqual([["../../tb/0/hparams.yaml"], 0]);
	const before = builder.runAt(0);
	await outer.attribute();
	expect(builder.runAt(0)).toBe(before);
	expect(outer.of("s/0")).toEqual({ outerFolders: [{ path: "../../tb/0", files: ["hparams.yaml"] }] });
	add(1);
	expect(await found()).toEqual([[], [], 1]);
	expect(outer.of("s/0")).toEqual({});
});

test("a folder that a logger makes while the project is watched is given when it comes", async () => {
	const root = sweep(
		[0, 1].map((num) => `save_dir: ${trained}/tb/${num}\n`),
		{ "tb/1/a.csv": table },
	);
	const watch = new Watch({ events: false, shortest: 20, longest: 100 });
	const snapshots = openProject([root], { watch });
	const until = async (holds: (snapshot: Snapshot) => boolean) => {
		for await (const snapshot of { [Symbol.asyncIterator]: () => ({ next: () => snapshots.next() }) })
			if (holds(snapshot)) return snapshot;
		throw new Error("the stream has ended");
	};
	await until(({ live }) => live !== null);
	writeTree(root, { "tb/0/version_0/metrics.csv": table });
	const { table: now } = await until(({ changed }) => changed.has(`${root}/s/0`));
	watch.stop();
	await snapshots.return();
	expect(now.runs.map(filesOf)).toEqual([["../../tb/0/version_0/metrics.csv"], ["../../tb/1/a.csv"]]);
});
