import { join } from "node:path";
import { expect, test } from "vitest";
import { Disk } from "../../source/project/disk.ts";
import { LoggerEvidence } from "../../source/project/logger-evidence.ts";
import { type Tree, temporaryTree } from "./tree.ts";

const disk = new Disk();
const trained = "/home/u/p";

/** Which of the runs `s/0`, `s/1`, `s/2`, which ran elsewhere, the settings in folder `l` name. */
async function named(files: Tree, recorded = trained): Promise<number[]> {
	const root = temporaryTree(files);
	const runs = [0, 1, 2].map((row) => ({
		row,
		folder: `${root}/s/${row}`,
		origin: { recorded, here: root, cwd: recorded, chdir: false },
	}));
	const list = (folder: string) => disk.list(join(root, folder));
	return [...(await new LoggerEvidence({ root, disk, list, runs }).of("l"))];
}

const hparams = (text: string) => named({ "l/hparams.yaml": text });

test("a run's folder names the run, unless it is said that it is read", async () => {
	expect(await hparams(`cwd: ${trained}/s/1\n`)).toEqual([1]);
	expect(await hparams(`cwd: ${trained}/s/1/\n`)).toEqual([1]);
	expect(await hparams(`resume_from: ${trained}/s/1\n`)).toEqual([]);
	expect(await hparams(`teacher:\n  folder: ${trained}/s/1\n`)).toEqual([]);
});

test("what lies in a run's folder names the run only where it is written", async () => {
	expect(await hparams(`log_dir: ${trained}/s/1/tb\n`)).toEqual([1]);
	expect(await hparams(`encoder_ckpt: ${trained}/s/1/ckpt/best.ckpt\n`)).toEqual([]);
	expect(await hparams(`encoder: ${trained}/s/1/ckpt\n`)).toEqual([]);
	expect(await hparams(`results: ${trained}/s/1/eval.csv\n`)).toEqual([]);
	expect(await hparams(`out: ${trained}/s\n`)).toEqual([]);
});

test("paths of Windows", async () => {
	expect(await named({ "l/hparams.yaml": "out: C:\\p\\s\\2\\\n" }, "C:/p")).toEqual([2]);
});

test("another copy of the tree is not this one", async () => {
	const root = temporaryTree({ "l/hparams.yaml": `out: ${trained}/s/1\n`, "copy/": "" });
	const origin = { recorded: trained, here: `${root}/copy`, cwd: trained, chdir: false };
	const runs = [{ row: 1, folder: `${root}/copy/s/1`, origin }];
	const list = (folder: string) => disk.list(join(root, folder));
	expect(await new LoggerEvidence({ root, disk, list, runs }).of("l")).toEqual(new Set());
});
