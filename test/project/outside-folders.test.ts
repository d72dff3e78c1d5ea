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

test("beyond a limit plain folders are not kept, but what loggers made is, with the folders around it", () => {
	const made = new OutsideFolders(2);
	for (const folder of ["data", "data/a", "data/b"]) made.add(folder, []);
	expect([made.isFull, made.isFree("data/a"), made.isFree("data/b")]).toEqual([true, true, false]);
	made.add("tb/0/version_0", ["hparams.yaml"]);
	expect(made.loggers()).toEqual(["tb/0/version_0"]);
	expect([made.isFree("tb/0"), made.isFree("tb")]).toEqual([true, true]);
	const few = new OutsideFolders(2);
	for (const folder of ["a", "b", "a"]) few.add(folder, []);
	expect(few.isFull).toBe(false);
});

test("what is gone is forgotten", () => {
	const made = outside(["s/0", "tb/7"], { ".": [], s: [], "tb/version_0": ["hparams.yaml"], tb: [], "tb/a": [] });
	expect([made.isFree("tb"), made.forget("x"), made.forget("tb/7"), made.isFree("tb")]).toEqual([
		false,
		false,
		true,
		true,
	]);
	expect([made.forget("tb/version_0"), made.loggers(), made.isFree("tb/version_0"), made.isFree("tb/a")]).toEqual([
		true,
		[],
		false,
		true,
	]);
	expect(made.isFree("s")).toBe(false);
	made.forget("tb");
	expect([made.has("tb"), made.isEmpty]).toEqual([false, true]);
});

test("which logger has made a folder is what its own files say", () => {
	const made = outside([], { "o/version_0/sub": ["hparams.yaml"], "o/version_0": ["events.out.tfevents.1.h"] });
	expect(made.kindOf("o/version_0")).toBe("events");
});
