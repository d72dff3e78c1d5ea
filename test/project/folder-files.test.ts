import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { Disk } from "../../source/project/disk.ts";
import { FolderFiles } from "../../source/project/folder-files.ts";
import { temporaryTree } from "./tree.ts";

const disk = new Disk();

test("the files below a folder, without hidden folders, links and what is another's", async () => {
	const root = temporaryTree({ "tb/a.csv": "", "tb/x/b.csv": "", "tb/y/c.csv": "", "tb/.git/d": "", "out/e.csv": "" });
	symlinkSync(join(root, "out"), join(root, "tb/link"));
	const files = new FolderFiles(
		(folder) => disk.list(join(root, folder)),
		(folder, row) => folder === "tb/y" && row === 1,
	);
	expect((await files.below("tb", 0)).sort()).toEqual(["a.csv", "x/b.csv", "y/c.csv"]);
	expect((await files.below("tb", 1)).sort()).toEqual(["a.csv", "x/b.csv"]);
	expect(await files.below("gone", 1)).toEqual([]);
});

test("a tree of data is not walked to its end", async () => {
	let listed = 0;
	const endless = new FolderFiles(
		async () => {
			listed++;
			return [
				{ name: "a", kind: "folder" },
				{ name: "b", kind: "folder" },
				{ name: "c", kind: "folder" },
				{ name: "d", kind: "folder" },
				{ name: "f", kind: "file" },
			];
		},
		() => false,
	);
	expect((await endless.below("data", 0)).length).toBe(1000);
	expect(listed).toBe(1000);
	const wide = new FolderFiles(
		async () => Array.from({ length: 20_000 }, (_, index) => ({ name: `${index}`, kind: "file" as const })),
		() => false,
	);
	expect((await wide.below("data", 0)).length).toBe(10_000);
});
