import { expect, test } from "vitest";
import { mayHave } from "../../source/formats/may-have.ts";
import { metricSources } from "../../source/formats/metric-sources.ts";
import type { Run } from "../../source/model/run.ts";

const run = (...files: string[]) => ({ files, outerLogs: [] });

test("files that may hold metrics, those that say most exactly what they hold first", () => {
	const sources = metricSources(run("notes.md", "train.log", "metrics.csv", "model.pt", "val_acc.npy"));
	expect(sources.map(({ key, format }) => [key, format.name])).toEqual([
		["val_acc.npy", "npy"],
		["metrics.csv", "csv"],
		["train.log", "log"],
	]);
});

test("event files of one folder are parts of one source, called the same in all runs", () => {
	const of = (host: string) =>
		metricSources(
			run(`tb/events.out.tfevents.1700000000.${host}.1.0`, `tb/events.out.tfevents.1700000001.${host}.1.0`),
		);
	expect(of("a").map(({ key, files }) => [key, files.length])).toEqual(of("b").map(({ key }) => [key, 2]));
	expect(of("a")).toHaveLength(1);
});

test("a time in a name is the same in all runs, and launches of one run follow each other", () => {
	expect(metricSources(run("train_20240501_101500.log", "train_20240501_111500.log"))).toMatchObject([
		{ key: "train_*.log", files: ["train_20240501_101500.log", "train_20240501_111500.log"] },
	]);
	const folders = ["runs/May01_10-15-00_node7", "logs/2024-05-01_10-15-00"];
	const keys = folders.flatMap((folder) => metricSources(run(`${folder}/metrics.csv`)).map(({ key }) => key));
	expect(keys).toEqual(["runs/*/metrics.csv", "logs/*/metrics.csv"]);
	expect(metricSources(run("fold_1.csv", "fold_2.csv"))).toHaveLength(2);
});

test("what a tracker keeps in its folder is read as its own only", () => {
	const folder = "wandb/offline-run-20240101_000000-abc";
	const kept = ["run-abc.wandb", "files/wandb-summary.json", "files/output.log", "files/media/table/t.csv"];
	const sources = metricSources(run(...kept.map((file) => `${folder}/${file}`), "train.log"));
	expect(sources.map(({ key, format }) => [key, format.name])).toEqual([
		["wandb", "wandb"],
		["train.log", "log"],
	]);
});

test("what a launcher keeps of a job's output counts where the run has no log of its own", () => {
	const outerLogs = ["../.submitit/8/8_0_log.out"];
	expect(metricSources({ files: ["a.log"], outerLogs }).map(({ key }) => key)).toEqual(["a.log"]);
	expect(metricSources({ files: ["a.csv"], outerLogs }).map(({ key }) => key)).toEqual(["a.csv", ...outerLogs]);
});

test("whether a run may have a metric, by the names of its files", () => {
	const one = { ...run("metrics.csv", "loss.npy") } as unknown as Run;
	const found = new Map([["acc", [{ source: "metrics.csv", series: "acc", origin: null }]]]);
	expect([mayHave(one, "loss", found), mayHave(one, "acc", found), mayHave(one, "f1", found)]).toEqual([
		true,
		true,
		false,
	]);
	expect([mayHave(one, "f1"), mayHave({ ...one, files: ["notes.md"] }, "f1")]).toEqual([true, false]);
});

test("a folder elsewhere is the run's own, so that its sources are called from there on", () => {
	const outerFolders = [
		{ path: "../../tb/7", files: ["events.out.tfevents.1.host", "loss.npy", "version_0/metrics.csv"] },
		{ path: "../../wandb/offline-run-20240101_000000-abc", files: ["run-abc.wandb"] },
		{ path: "../../more/7", files: ["version_0/metrics.csv"] },
	];
	const sources = metricSources({ files: ["a.csv"], outerLogs: [], outerFolders });
	expect(sources.map(({ key, files }) => [key, ...files])).toEqual([
		["../loss.npy", "../../tb/7/loss.npy"],
		["a.csv", "a.csv"],
		["../version_0/metrics.csv", "../../tb/7/version_0/metrics.csv"],
		["../2/version_0/metrics.csv", "../../more/7/version_0/metrics.csv"],
		["../events", "../../tb/7/events.out.tfevents.1.host"],
		["../wandb", "../../wandb/offline-run-20240101_000000-abc/run-abc.wandb"],
	]);
	expect(metricSources({ files: ["a.csv"], outerLogs: [], outerFolders })).toEqual(sources);
});

test("the store of a tracker is called as the tracker, also where it is the folder itself", () => {
	const keys = (path: string, file: string) =>
		metricSources({ files: [], outerLogs: [], outerFolders: [{ path, files: [file] }] }).map(({ key }) => key);
	const run = "0/0123456789abcdef0123456789abcdef";
	expect(keys("../../mlruns", `${run}/metrics/loss`)).toEqual(["../mlruns"]);
	expect(keys(`../../mlruns/${run}`, "metrics/loss")).toEqual(["../mlruns"]);
	expect(keys("../../wandb", "offline-run-20240101_000000-abc/run-abc.wandb")).toEqual(["../wandb"]);
	expect(keys("../../tb/0", "events.out.tfevents.1.host")).toEqual(["../events"]);
});
