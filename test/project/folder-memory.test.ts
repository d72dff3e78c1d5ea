import { renameSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { Disk, type Stamp } from "../../source/project/disk.ts";
import { FolderMemory } from "../../source/project/folder-memory.ts";
import { temporaryTree } from "./tree.ts";

const asIs = (stamp: Stamp | null) => stamp;

class CountingDisk extends Disk {
	listed: string[] = [];
	override seenBy(witness: Parameters<Disk["seenBy"]>[0]) {
		const disk = super.seenBy(witness);
		return Object.assign(disk, {
			list: (folder: string) => {
				this.listed.push(folder);
				return Disk.prototype.list.call(disk, folder);
			},
		});
	}
}

async function remembered(root: string, folders: readonly string[], memory: FolderMemory, disk = new CountingDisk()) {
	const names: Record<string, string[]> = {};
	for (const folder of folders)
		names[folder] = (await memory.list(join(root, folder), folder, disk, asIs)).map(({ name }) => name).sort();
	return { names, listed: disk.listed.map((path) => path.slice(root.length + 1)) };
}

test("only folders in which something has come, gone or changed its name are listed again", async () => {
	const root = temporaryTree({ "a/1": "", "b/1": "", "c/1": "", "d/1": "", "e/1": "" });
	const folders = ["a", "b", "c", "d", "e"];
	const past = 1_600_000_000;
	for (const folder of folders) utimesSync(join(root, folder), past, past);
	const first = new FolderMemory(null);
	const { names } = await remembered(root, folders, first);
	expect(first.isChanged).toBe(true);
	const same = new FolderMemory(first.tables());
	expect(await remembered(root, folders, same)).toEqual({ names, listed: [] });
	expect(same.isChanged).toBe(false);

	writeFileSync(join(root, "b/2"), "");
	rmSync(join(root, "c/1"));
	renameSync(join(root, "d/1"), join(root, "d/3"));
	writeFileSync(join(root, "e/1"), "more");
	const later = new FolderMemory(same.tables());
	const second = await remembered(root, folders, later);
	expect(second.listed).toEqual(["b", "c", "d"]);
	expect(second.names).toEqual({ a: ["1"], b: ["1", "2"], c: [], d: ["3"], e: ["1"] });
	expect(later.isChanged).toBe(true);
});

test("a folder that is not met again is forgotten, and that is a change", async () => {
	const root = temporaryTree({ "a/1": "", "b/1": "" });
	const first = new FolderMemory(null);
	await remembered(root, ["a", "b"], first);
	const second = new FolderMemory(first.tables());
	await remembered(root, ["a"], second);
	expect(second.isChanged).toBe(true);
	expect(second.tables().json.folderPaths).toEqual(["a"]);
});

test("what was not trusted is listed again", async () => {
	const root = temporaryTree({ "a/1": "" });
	const first = new FolderMemory(null);
	await first.list(join(root, "a"), "a", new Disk(), (stamp) => stamp && { ...stamp, inode: -1 });
	const second = await remembered(root, ["a"], new FolderMemory(first.tables()));
	expect(second.listed).toEqual(["a"]);
});

test("a folder that was listed for nothing is no change", async () => {
	const root = temporaryTree({ "a/1": "" });
	const first = new FolderMemory(null);
	await remembered(root, ["a"], first);
	utimesSync(join(root, "a"), 1, 1);
	const second = new FolderMemory(first.tables());
	expect((await remembered(root, ["a"], second)).listed).toEqual(["a"]);
	expect(second.isChanged).toBe(false);
});

test("a folder that cannot be listed is an error of the moment", async () => {
	const memory = new FolderMemory(null);
	await expect(memory.list("/nowhere/at/all", "x", new Disk(), asIs)).rejects.toThrow("ENOENT");
	expect(memory.tables().json.folderPaths).toEqual([]);
});
