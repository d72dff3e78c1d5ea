import { symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { Disk } from "../../source/project/disk.ts";
import { FolderFiles, type FolderFilesOptions } from "../../source/project/folder-files.ts";
import { temporaryTree } from "./tree.ts";

const disk = new Disk();

const nothing: FolderFilesOptions = {
	list: async () => [],
	skips: () => false,
	kindOf: async () => "other",
	isLoggers: () => false,
	onLimit: (folder) => {
		throw new Error(`a limit in ${folder}`);
	},
};

test("the files below a folder, without hidden folders and what is another's", async () => {
	const root = temporaryTree({ "tb/a.csv": "", "tb/x/b.csv": "", "tb/y/c.csv": "", "tb/.git/d": "", "out/e.csv": "" });
	const files = new FolderFiles({
		...nothing,
		list: (folder) => disk.list(join(root, folder)),
		skips: (folder, row) => folder === "tb/y" && row === 1,
	});
	expect((await files.below("tb", 0)).sort()).toEqual(["a.csv", "x/b.csv", "y/c.csv"]);
	expect((await files.below("tb", 1)).sort()).toEqual(["a.csv", "x/b.csv"]);
	expect(await files.below("gone", 1)).toEqual([]);
});

test("links are what the scan has taken them for", async () => {
	const root = temporaryTree({ "tb/": "", "out/e.csv": "" });
	writeFileSync(join(root, "m.csv"), "");
	for (const [name, target] of [
		["folder", "out"],
		["again", "out"],
		["m.csv", "m.csv"],
	] as const)
		symlinkSync(join(root, target), join(root, "tb", name));
	const kinds = new Map([
		["tb/folder", "folder"],
		["tb/m.csv", "file"],
	] as const);
	const files = new FolderFiles({
		...nothing,
		list: (folder) => disk.list(join(root, folder)),
		kindOf: async (path) => kinds.get(path as "tb/folder") ?? "other",
	});
	expect((await files.below("tb", 0)).sort()).toEqual(["folder/e.csv", "m.csv"]);
});

const folders = (...names: string[]) => names.map((name) => ({ name, kind: "folder" as const }));
const file = { name: "f", kind: "file" as const };

test("a tree of data is not walked to its end, which is told", async () => {
	let listed = 0;
	const told: string[] = [];
	const endless = new FolderFiles({
		...nothing,
		list: async () => {
			listed++;
			return [...folders("a", "b", "c", "d"), file];
		},
		onLimit: (folder) => told.push(folder),
	});
	expect((await endless.below("data", 0)).length).toBe(1000);
	expect([listed, ...new Set(told)]).toEqual([1000, "data"]);
	const wide = new FolderFiles({
		...nothing,
		list: async () => Array.from({ length: 20_000 }, (_, index) => ({ name: `${index}`, kind: "file" as const })),
		onLimit: (folder) => told.push(folder),
	});
	expect((await wide.below("wide", 0)).length).toBe(10_000);
	const deep = new FolderFiles({
		...nothing,
		list: async () => [...folders("a"), file],
		onLimit: (one) => told.push(one),
	});
	expect((await deep.below("deep", 0)).length).toBe(8);
	expect([...new Set(told)]).toEqual(["data", "wide", "deep"]);
});

test("all runs together have a share", async () => {
	const told: string[] = [];
	const options = { ...nothing, list: async () => [file], onLimit: (folder: string) => told.push(folder) };
	const files = new FolderFiles(options, 2);
	const found = [await files.below("a", 0), await files.below("b", 1), await files.below("c", 2)];
	expect([found, told]).toEqual([[["f"], ["f"], []], ["c"]]);
});

test("folders of loggers come first and are not counted out by plain ones", async () => {
	const told: string[] = [];
	const plain = folders(...Array.from({ length: 1200 }, (_, index) => `a${index}`));
	const files = new FolderFiles({
		...nothing,
		list: async (folder) =>
			folder === "o" ? [...plain, ...folders("tb")] : folder === "o/tb" ? folders("version_0") : [file],
		isLoggers: (folder) => folder.startsWith("o/tb"),
		onLimit: (folder) => told.push(folder),
	});
	expect(await files.below("o", 0)).toContain("tb/version_0/f");
	expect([...new Set(told)]).toEqual(["o"]);
});
