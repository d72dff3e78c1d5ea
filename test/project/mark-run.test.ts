import { appendFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { Disk } from "../../source/project/disk.ts";
import { markRun } from "../../source/project/mark-run.ts";
import { someRun } from "./runs.ts";
import { runTree, temporaryTree } from "./tree.ts";

test("files that grow or are replaced, and folders in which something comes or goes, are told apart", async () => {
	const root = temporaryTree({
		...runTree("0", {}),
		"0/m.csv": "a\n1\n",
		"0/tb/x.csv": "a\n1\n",
		"0/weights.bin": "w",
	});
	const run = someRun({ root, path: "0", files: ["m.csv", "tb/x.csv", "weights.bin"] });
	const mark = async () => (await markRun(run, new Disk()))!;
	const first = await mark();
	expect(await mark()).toEqual(first);
	appendFileSync(join(root, "0/weights.bin"), "w");
	expect(await mark()).toEqual(first);
	appendFileSync(join(root, "0/m.csv"), "2\n");
	const grown = await mark();
	expect([grown.folders, grown.files === first.files]).toEqual([first.folders, false]);
	writeFileSync(join(root, "new.csv"), "a\n1\n2\n");
	renameSync(join(root, "new.csv"), join(root, "0/m.csv"));
	expect((await mark()).files).not.toBe(grown.files);
	writeFileSync(join(root, "0/tb/y.csv"), "a\n");
	const more = await mark();
	expect(more.folders).not.toBe(grown.folders);
	writeFileSync(join(root, "0/.hydra/config.yaml"), "lr: 7\n");
	expect((await mark()).folders).not.toBe(more.folders);
	rmSync(join(root, "0"), { recursive: true });
	expect(await markRun(run, new Disk())).toBeNull();
});

test("files elsewhere count with its own, folders elsewhere by themselves", async () => {
	const root = temporaryTree({ ...runTree("0", {}), "tb/m.csv": "a\n1\n" });
	const run = someRun({ root, path: "0", files: [], outerFolders: [{ path: "../tb", files: ["m.csv"] }] });
	const mark = async () => (await markRun(run, new Disk()))!;
	const first = await mark();
	appendFileSync(join(root, "tb/m.csv"), "2\n");
	const grown = await mark();
	expect([grown.folders, grown.elsewhere, grown.files === first.files]).toEqual([
		first.folders,
		first.elsewhere,
		false,
	]);
	writeFileSync(join(root, "tb/new.csv"), "a\n");
	const more = await mark();
	expect([more.folders, more.elsewhere === first.elsewhere]).toEqual([first.folders, false]);
});
