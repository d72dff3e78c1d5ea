import { expect, test } from "vitest";
import { OutsideFolders } from "../../source/project/outside-folders.ts";

function outside(runs: readonly string[], folders: Readonly<Record<string, readonly string[]>>) {
	const made = new OutsideFolders();
	for (const [folder, files] of Object.entries(folders)) made.add(folder, files);
	for (const run of runs) made.addRun(run);
	return made;
}

test("folders above runs alone are none to look at", () => {
	expect(outside(["s/a/0", "s/a/1"], { ".": [], s: ["multirun.yaml"], "s/a": ["notes.txt"] }).isEmpty).toBe(true);
	expect(outside(["s/0"], { ".": [], s: [], "s/.submitit": ["8_0_log.out"] }).isEmpty).toBe(true);
	expect(outside(["s/0"], { ".": [], s: [], src: ["train.py"] }).isEmpty).toBe(false);
	expect(outside(["s/0"], { ".": [], s: ["events.out.tfevents.1.host"] }).isEmpty).toBe(false);
});

test("a folder is free that holds no run and lies in none", () => {
	const made = outside(["s/0"], { ".": [], s: [], tb: [], "tb/0": [], "s/0/tb": [] });
	expect(["tb", "tb/0", "s", ".", "s/0/tb", "gone"].map((folder) => made.isFree(folder))).toEqual([
		true,
		true,
		false,
		false,
		false,
		false,
	]);
});

test("the folders of loggers' runs, each once, without those in runs", () => {
	const made = outside(["s/0"], {
		"tb/version_0": ["hparams.yaml", "events.out.tfevents.1.host"],
		"tb/version_0/sub": ["events.out.tfevents.2.host"],
		"s/0/tb": ["hparams.yaml"],
		".cache/tb": ["hparams.yaml"],
		".wandb/run-20240501_101500-abc/files": ["config.yaml"],
		data: Array.from({ length: 2000 }, (_, index) => `${index}.csv`),
	});
	expect(made.loggers()).toEqual(["tb/version_0", ".wandb/run-20240501_101500-abc"]);
});
